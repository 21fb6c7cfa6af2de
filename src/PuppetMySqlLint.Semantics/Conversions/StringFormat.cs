using System.Globalization;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>One format of <c>String.new</c>: <c>%#x</c>, with separators and inner formats for collections.</summary>
internal sealed partial record StringFormat
{
    public StringFormat(string text)
    {
        var match = Syntax().Match(text);
        if (!match.Success)
            throw new EvaluationException($"The format '{text}' is not a valid format on the form '%<flags><width>.<prec><format>'");
        var flags = match.Groups["flags"].Value;
        if (flags.Distinct().Count() != flags.Length)
            throw new EvaluationException($"The same flag can only be used once, got '{text}'");
        if (flags.Count(static f => "[{(<|".Contains(f, StringComparison.Ordinal)) > 1)
            throw new EvaluationException($"Only one of the delimiters [ {{ ( < | can be given in the format flags, got '{text}'");
        Text = text;
        Type = match.Groups["type"].Value[0];
        IsLeft = flags.Contains('-', StringComparison.Ordinal);
        IsAlternate = flags.Contains('#', StringComparison.Ordinal);
        Delimiter = flags.FirstOrDefault(static f => "[{(<|".Contains(f, StringComparison.Ordinal), flags.Contains(' ', StringComparison.Ordinal) ? ' ' : '\0');
        Width = match.Groups["width"].Success ? Number(match.Groups["width"]) : null;
        Precision = match.Groups["precision"].Success ? Number(match.Groups["precision"]) : null;
    }

    public string Text { get; }

    public char Type { get; }

    public bool IsLeft { get; }

    public bool IsAlternate { get; }

    public char Delimiter { get; }

    public int? Width { get; }

    private static int Number(Group digits) =>
        int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new EvaluationException($"A format of {digits.Value} characters is too wide");

    public int? Precision { get; }

    /// <summary>Between members; null for the default.</summary>
    public string? Separator { get; init; }

    /// <summary>Between a key and its value; null for the default.</summary>
    public string? KeySeparator { get; init; }

    /// <summary>The formats of what is in the collection; null for the default.</summary>
    public FormatMap? Inner { get; init; }

    /// <summary>This format with what another one says on top.</summary>
    public StringFormat Merge(StringFormat other) => new(other.Text)
    {
        Separator = other.Separator ?? Separator,
        KeySeparator = other.KeySeparator ?? KeySeparator,
        Inner = FormatMap.Merge(Inner, other.Inner),
    };

    public (string Open, string Close) Delimiters(string open, string close) => Delimiter switch
    {
        '[' => ("[", "]"),
        '{' => ("{", "}"),
        '(' => ("(", ")"),
        '<' => ("<", ">"),
        '|' => ("|", "|"),
        ' ' => ("", ""),
        _ => (open, close),
    };

    /// <summary>Width, precision and side applied to a text.</summary>
    public string Pad(string text) => IsLeft || Width is not null || Precision is not null
        ? RubyFormat.Format($"%{(IsLeft ? "-" : "")}{Width}{(Precision is null ? "" : "." + Precision)}s", new StringValue(text, Functions.Origins.Computed))
        : text;

    /// <summary>The format with another type character, for handing a text to Ruby's format.</summary>
    public string WithType(char type) => Text[..^1] + type;

    public EvaluationException Refuse(string typeName, string expected) =>
        new($"Illegal format '{Type}' specified for value of {typeName} type - expected one of the characters '{expected}'");

    [GeneratedRegex(@"^%(?<flags>[\s\[+#0{<(|-]*)(?<width>[1-9][0-9]*)?(\.(?<precision>[0-9]+))?(?<type>[a-zA-Z])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Syntax();
}
