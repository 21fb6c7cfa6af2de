using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>URI</c>.</summary>
internal sealed class UriType : PuppetType
{
    private UriType()
    {
    }

    public static UriType Default { get; } = new();

    public override string Name => "URI";

    internal override void Write(StringBuilder builder, bool expandAliases) => builder.Append(Name);

    private protected override bool? IsInstanceCore(PuppetValue value) => value is RichValue { Data: UriData };

    private protected override bool IsAssignableCore(PuppetType other) => other is UriType;
}
