using System.Globalization;

namespace PuppetMySqlLint.Syntax;

/// <summary>What a literal stands for, so that two ways of writing the same key are one. Source: literal_evaluator.rb.</summary>
internal static class LiteralKey
{
    /// <summary>A text that is equal for equal values; null for what is no literal.</summary>
    public static string? Of(ExpressionSyntax expression) => expression switch
    {
        NameSyntax e => "s" + e.Value,
        BareWordSyntax e => "s" + e.Value,
        SingleQuotedStringSyntax e => "s" + e.Value,
        InterpolatedStringSyntax { LiteralValue: { } text } => "s" + text,
        // Ruby's hashes keep 1 and 1.0 apart.
        NumberSyntax { IsFloat: true } e => "f" + e.FloatValue.ToString("R", CultureInfo.InvariantCulture),
        NumberSyntax e => "i" + e.IntegerValue.ToString(CultureInfo.InvariantCulture),
        BooleanSyntax e => e.Value ? "true" : "false",
        UndefSyntax => "undef",
        DefaultSyntax => "default",
        RegexSyntax e => "r" + e.Pattern,
        ReservedWordSyntax => null,
        ArraySyntax e => OfAll("[", e.Elements),
        HashSyntax e => OfAll("{", e.Entries),
        HashEntrySyntax e => Of(e.Key) is { } key && Of(e.Value) is { } value ? $"{key.Length}:{key}=>{value}" : null,
        _ => null,
    };

    private static string? OfAll(string open, IEnumerable<ExpressionSyntax> parts)
    {
        var keys = new List<string>();
        foreach (var part in parts)
        {
            if (Of(part) is not { } key)
                return null;
            keys.Add(string.Create(CultureInfo.InvariantCulture, $"{key.Length}:{key}"));
        }
        return open + string.Join(',', keys);
    }
}
