using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Tells literal keys of a hash apart as Ruby does: a name equals a string, 1 equals 0x1 and differs from 1.0 and '1'.</summary>
internal static class LiteralKey
{
    /// <summary>A text that is the same for equal keys and for no others; null for what is only known when it is evaluated.</summary>
    public static string? Of(ExpressionSyntax key) => key switch
    {
        NameSyntax e => "s" + e.Value,
        BareWordSyntax e => "s" + e.Value,
        SingleQuotedStringSyntax e => "s" + e.Value,
        InterpolatedStringSyntax e => e.LiteralValue is { } text ? "s" + text : null,
        NumberSyntax { IsFloat: true } e => "f" + e.FloatValue.ToString("R", CultureInfo.InvariantCulture),
        NumberSyntax e => "i" + e.IntegerValue.ToString(CultureInfo.InvariantCulture),
        BooleanSyntax e => e.Value ? "true" : "false",
        UndefSyntax => "undef",
        DefaultSyntax => "default",
        RegexSyntax e => "r" + e.Pattern,
        ArraySyntax e => OfArray(e),
        HashSyntax e => OfHash(e),
        _ => null,
    };

    /// <summary>A number that is the same for equal keys, found without allocating where the key is a plain word; null as above.</summary>
    public static ulong? HashOf(SyntaxNode owner, int slot)
    {
        var key = owner.Green.GetSlot(slot)!;
        switch (key.Kind)
        {
            case SyntaxKind.Name or SyntaxKind.BareWord:
                return HashOfText(key.FirstToken()!.Text);
            case SyntaxKind.SingleQuotedString when key.FirstToken()!.Text is ['\'', .., '\''] text && text.Length > 1 && !text.Contains('\\'):
                return HashOfText(text[1..^1]);
            case SyntaxKind.Variable or SyntaxKind.AccessExpression or SyntaxKind.CallExpression or SyntaxKind.MethodCallExpression or SyntaxKind.TypeName:
                return null;
            default:
                var value = Of((ExpressionSyntax)owner.GetRed(slot)!);
                return value is null ? null : value[0] == 's' ? HashOfText(value.AsSpan(1)) : HashOfText(value) ^ ulong.MaxValue;
        }
    }

    private static ulong HashOfText(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }
        return hash;
    }

    private static string? OfArray(ArraySyntax array)
    {
        var parts = new List<string>();
        foreach (var element in array.Elements)
        {
            if (element is HashEntrySyntax || Of(element) is not { } part)
                return null;
            parts.Add(part);
        }
        return "[" + Join(parts);
    }

    private static string? OfHash(HashSyntax hash)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in hash.Entries)
        {
            if (Of(entry.Key) is not { } key || Of(entry.Value) is not { } value)
                return null;
            entries[key] = value;
        }
        return "{" + Join(entries.SelectMany(static e => new[] { e.Key, e.Value }));
    }

    private static string Join(IEnumerable<string> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            joined.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        }
        return joined.ToString();
    }
}
