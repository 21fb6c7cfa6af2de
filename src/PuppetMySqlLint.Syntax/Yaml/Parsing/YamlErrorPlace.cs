using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Finds the place of a mistake, which is often before the one where the parser stumbles.</summary>
internal static class YamlErrorPlace
{
    /// <param name="source">The file.</param>
    /// <param name="error">Where the parser stumbled.</param>
    /// <param name="flowStart">Where the outermost bracket that is open stands; negative if none is.</param>
    /// <param name="lastScalar">The last scalar that was read.</param>
    public static YamlError Settle(SourceText source, YamlError error, int flowStart, TextSpan lastScalar)
    {
        var text = source.Text;
        switch (error.Kind)
        {
            case YamlErrorKind.QuotesNotClosed or YamlErrorKind.MarkInQuotes:
                return new YamlError(YamlErrorKind.QuotesNotClosed, error.Start, error.Start);
            case YamlErrorKind.BadEscape or YamlErrorKind.ColonInFlow or YamlErrorKind.BadBlockHeader or YamlErrorKind.BadName or YamlErrorKind.BadTag or YamlErrorKind.BadDirective:
                return error with { Offset = error.Start };
        }
        if (lastScalar.End <= error.Offset && HasSwallowedLines(text, lastScalar))
            return new YamlError(YamlErrorKind.QuotesNotClosed, lastScalar.Start, lastScalar.Start);
        if (flowStart >= 0 && error.Kind is YamlErrorKind.FlowNotClosed or YamlErrorKind.ValueMissing && !IsSameLine(text, flowStart, error.Offset))
            return new YamlError(YamlErrorKind.FlowNotClosed, flowStart, flowStart);
        if (error.Kind == YamlErrorKind.ValueNotAllowed && lastScalar.End <= error.Offset && !IsSameLine(text, lastScalar.Start, error.Offset) && IsSameLine(text, lastScalar.End, error.Offset))
            return OfContinuedLine(source, error, lastScalar);
        return error;
    }

    /// <summary>A key that a value before it took in as its second line: one of the two lines is to blame.</summary>
    private static YamlError OfContinuedLine(SourceText source, YamlError error, TextSpan scalar)
    {
        var first = source.GetLineSpan(source.GetPosition(scalar.Start).Line);
        if (YamlSyntaxErrors.MissingBlank(source.Text, TextSpan.FromBounds(scalar.Start, first.End)) is >= 0 and var colon)
            return new YamlError(YamlErrorKind.ColonMissing, colon, colon);
        var line = source.GetLineSpan(source.GetPosition(error.Offset).Line);
        var start = line.Start;
        while (start < line.End && source.Text[start] == ' ')
            start++;
        return new YamlError(YamlErrorKind.KeyMissing, start, start);
    }

    private static bool IsSameLine(string text, int first, int second) => second < text.Length && text.AsSpan(first, Math.Max(0, second - first)).IndexOfAny('\r', '\n') < 0;

    /// <summary>A quote that is not closed takes in the lines up to the next one, and the error comes behind that: one of them looks like a key.</summary>
    private static bool HasSwallowedLines(string text, TextSpan scalar)
    {
        if (scalar.Length < 2 || text[scalar.Start] is not ('"' or '\'') || text[scalar.End - 1] != text[scalar.Start])
            return false;
        for (var line = YamlLine.After(text, scalar.Start); line.Start < scalar.End; line = line.Next())
        {
            if (line.IsEntry || line.IsItem)
                return true;
        }
        return false;
    }
}
