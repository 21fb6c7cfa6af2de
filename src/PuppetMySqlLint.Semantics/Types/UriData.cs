namespace PuppetMySqlLint.Semantics;

/// <summary>The text of a <c>URI</c>.</summary>
internal sealed record UriData(string Text) : RichData
{
    public override string TypeName => "URI";

    public override string ToString() => Text;
}
