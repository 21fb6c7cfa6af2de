using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>SemVer['&gt;=1.0.0 &lt;2.0.0']</c>: versions in one of several ranges.</summary>
internal sealed class SemVerType(ImmutableArray<SemVerRange> ranges) : PuppetType
{
    public static SemVerType Default { get; } = new([]);

    public ImmutableArray<SemVerRange> Ranges { get; } = ranges;

    public override string Name => "SemVer";

    internal override PuppetType Unparameterized => Default;

    internal override PuppetType Generalize() => this;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Ranges.Select(static r => TypeText.Quote(r.ToString())));
    }

    private protected override bool? IsInstanceCore(PuppetValue value) =>
        value is RichValue { Data: SemVer version } && (Ranges.IsEmpty || Ranges.Any(r => r.Contains(version)));

    private protected override bool IsAssignableCore(PuppetType other) =>
        other is SemVerType type && (Ranges.IsEmpty || !type.Ranges.IsEmpty && type.Ranges.All(r => Ranges.Contains(r)));
}
