using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A value of a data type without a literal of its own: <c>SemVer</c>, <c>SemVerRange</c>, <c>Timespan</c>, <c>Timestamp</c>, <c>Binary</c>, <c>URI</c>.</summary>
public sealed class RichValue : PuppetValue
{
    internal RichValue(RichData data, Origin origin, bool isSecret = false)
        : base(origin, isSecret) => Data = data;

    /// <summary>Name of its type: <c>SemVer</c>.</summary>
    public string TypeName => Data.TypeName;

    /// <summary>The value as Puppet turns it into a string.</summary>
    public string Text => Data.ToString();

    internal RichData Data { get; }

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new RichValue(Data, origin, isSecret);
}
