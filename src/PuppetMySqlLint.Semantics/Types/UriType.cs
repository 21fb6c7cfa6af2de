using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>URI[{…}]</c>: the URIs whose parts match.</summary>
internal sealed class UriType(ImmutableArray<(string Name, PuppetValue Pattern)> parts = default) : PuppetType
{
    private static readonly Origin s_origin = new(OriginKind.Literal, "a type's parameter");

    public static UriType Default { get; } = new();

    public ImmutableArray<(string Name, PuppetValue Pattern)> Parts { get; } = parts.IsDefault ? [] : parts;

    public override string Name => "URI";

    internal override PuppetType Unparameterized => Default;

    /// <summary>The type of one URI.</summary>
    public static UriType Of(UriData uri) => new([.. uri.Significant().Select(static p => (p.Name, (PuppetValue)new StringValue(p.Value, s_origin)))]);

    internal override PuppetType Generalize() => Default;

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (!Parts.IsEmpty)
            builder.Append("[{").AppendJoin(", ", Parts.Select(static p => $"{TypeText.Quote(p.Name)} => {StringFormatter.Format(p.Pattern, new StringValue("%p", s_origin))}")).Append("}]");
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is RichValue { Data: UriData uri } && Parts.All(p => uri.Part(p.Name) is { } text && Matches(new StringValue(text, s_origin), p.Pattern));

    private protected override bool IsAssignableCore(PuppetType other) =>
        other is UriType type && Parts.All(p => type.Parts.Any(o => o.Name == p.Name && (Matches(p.Pattern, o.Pattern) || p.Pattern is TypeValue wide && o.Pattern is TypeValue narrow && wide.Type.IsAssignable(narrow.Type))));

    private static bool Matches(PuppetValue value, PuppetValue pattern)
    {
        MatchData? captures = null;
        return Matching.Matches(value, pattern, ref captures) is true;
    }
}
