using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Regexp</c>, or <c>Regexp[/…/]</c> for one regular expression.</summary>
internal sealed class RegexpType(string? pattern = null) : PuppetType
{
    public static RegexpType Default { get; } = new();

    public string? Pattern { get; } = pattern;

    public override string Name => "Regexp";

    internal override PuppetType Unparameterized => Default;

    /// <summary>A regular expression between slashes, slashes in it escaped.</summary>
    public static string Delimit(string pattern)
    {
        var builder = new StringBuilder("/");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                builder.Append(pattern[i++]);
            else if (pattern[i] == '/')
                builder.Append('\\');
            builder.Append(pattern[i]);
        }
        return builder.Append('/').ToString();
    }

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        TypeText.WriteParameters(builder, Pattern is null ? [] : [Delimit(Pattern)]);
    }

    private protected override bool? IsInstanceCore(PuppetValue value) => value is RegexValue regex && (Pattern is null || Pattern == regex.Pattern);

    private protected override bool IsAssignableCore(PuppetType other) => other is RegexpType regexp && (Pattern is null || Pattern == regexp.Pattern);
}
