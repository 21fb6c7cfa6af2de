using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A collector as an operand of an arrow; it occurs nowhere else.</summary>
internal sealed class CollectorValue(Collector collector, Origin origin) : PuppetValue(origin, isSecret: false)
{
    public Collector Collector { get; } = collector;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new CollectorValue(Collector, origin);
}
