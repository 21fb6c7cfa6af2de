using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Says in a user's words what is wrong, and what to do.</summary>
internal static class YamlSyntaxErrors
{
    private const char NoBreakSpace = '\u00A0';

    public static Diagnostic Describe(SourceText source, YamlError error)
    {
        var text = source.Text;
        var offset = Math.Min(error.Offset, source.Length);
        var found = offset < text.Length ? text[offset] : '\0';
        var line = LineOf(source, offset);
        if (TabIn(text, line) is >= 0 and var tab && error.Kind != YamlErrorKind.QuotesNotClosed)
            return At(YamlDescriptors.Tab, tab, 1, "indent with spaces");
        if (error.Kind is YamlErrorKind.ColonMissing or YamlErrorKind.ValueNotAllowed or YamlErrorKind.KeyMissing
            && text.IndexOf(NoBreakSpace, line.Start, line.Length) is >= 0 and var space)
        {
            return At(YamlDescriptors.SyntaxError, space, 1, "replace it by a blank", "a no-break space (U+00A0) stands here, which is no blank to YAML");
        }
        switch (error.Kind)
        {
            case YamlErrorKind.UnexpectedCharacter or YamlErrorKind.BadDirective when text.AsSpan(offset).StartsWith("%{") || (found == '%' && error.Kind == YamlErrorKind.UnexpectedCharacter):
                return At(YamlDescriptors.UnquotedInterpolation, offset, line.End - offset, "write it in double quotes: \"%{…}\"");
            case YamlErrorKind.UnexpectedCharacter:
                return At(YamlDescriptors.SyntaxError, offset, 1, "quote the value", $"a value cannot begin with '{found}'");
            case YamlErrorKind.TabIndents:
                return At(YamlDescriptors.Tab, offset, 1, "use spaces");
            case YamlErrorKind.QuotesNotClosed:
                return At(YamlDescriptors.SyntaxError, offset, 1, "close them on this line", "the quotes that begin here are not closed");
            case YamlErrorKind.BadEscape:
                return At(YamlDescriptors.SyntaxError, offset, 1, "use single quotes, or write two backslashes for one", "an escape in this string is unknown");
            case YamlErrorKind.FlowNotClosed when found is '[' or '{':
                return At(YamlDescriptors.SyntaxError, offset, 1, null, $"what begins with this '{found}' is not closed, or a comma or quote is missing in it");
            case YamlErrorKind.FlowNotClosed:
                return At(YamlDescriptors.SyntaxError, offset, 1, "quote the value if this belongs to it", "a comma or closing bracket is missing before this");
            case YamlErrorKind.ColonInFlow:
                return At(YamlDescriptors.SyntaxError, offset, 1, "quote the value, or put a blank after the colon", "within brackets a colon has to be quoted");
            case YamlErrorKind.BadName:
                return At(YamlDescriptors.SyntaxError, offset, 1, "quote the value", $"after '{found}' the name of an anchor is expected");
            case YamlErrorKind.BadTag or YamlErrorKind.UnknownTagHandle:
                return At(YamlDescriptors.SyntaxError, offset, 1, "quote the value", "after '!' the name of a type is expected");
            case YamlErrorKind.BadBlockHeader:
                return At(YamlDescriptors.SyntaxError, offset, 1, "begin the text on the next line, or quote the value", $"only '+', '-', a digit or a comment may follow '{found}' on its line");
            case YamlErrorKind.KeyMissing when found is ']' or '}':
                return At(YamlDescriptors.SyntaxError, offset, 1, "remove it, or quote the value that it belongs to", $"this '{found}' closes nothing");
            case YamlErrorKind.KeyMissing when IsAfterQuotes(text, line, offset):
                return At(YamlDescriptors.SyntaxError, offset, line.End - offset, "quote the whole value; within single quotes a quote is written twice", "this follows the quotes in which the value ended");
            case YamlErrorKind.ColonMissing when MissingBlank(text, line) is >= 0 and var colon:
                return At(YamlDescriptors.SyntaxError, colon, 1, "put a blank after the colon", "a blank is missing after this colon");
            case YamlErrorKind.ColonMissing:
                return At(YamlDescriptors.SyntaxError, offset, line.End - offset, "add the colon, or indent the line if it goes on with the value before it", "this line has no key with a colon like the others of its mapping");
            case YamlErrorKind.ValueNotAllowed:
                return At(YamlDescriptors.ColonInValue, offset, line.End - offset, "quote the value if its text has a colon; else check the indentation of this line and the one before");
            case YamlErrorKind.KeyMissing or YamlErrorKind.ItemMissing or YamlErrorKind.ItemNotAllowed or YamlErrorKind.KeyNotAllowed:
                return At(YamlDescriptors.Indentation, offset, line.End - offset, "give it as many spaces as its siblings, or quote the value before it");
            case YamlErrorKind.BadDirective or YamlErrorKind.UnsupportedVersion:
                return At(YamlDescriptors.SyntaxError, offset, line.End - offset, "quote it if it is no directive", "a line that begins with '%' is a directive to YAML, and Ruby does not know this one");
            case YamlErrorKind.DocumentStartMissing:
                return At(YamlDescriptors.SyntaxError, offset, 1, "write '---' on a line of its own", "after a directive a line '---' is expected");
            case YamlErrorKind.ValueMissing when text.AsSpan(offset).StartsWith("..."):
                return At(YamlDescriptors.SyntaxError, offset, 1, "remove the mark", "nothing stands before '...', which ends a document");
            default:
                return At(YamlDescriptors.SyntaxError, offset, 1, "quote the value if this belongs to it", "a value is expected here");
        }

        Diagnostic At(DiagnosticDescriptor descriptor, int start, int length, string? help, params ReadOnlySpan<object?> arguments) =>
            new(descriptor, new Location(source, new TextSpan(start, Math.Clamp(length, 0, source.Length - start))), arguments) { Help = help };
    }

    private static TextSpan LineOf(SourceText source, int offset) => source.GetLineSpan(source.GetPosition(offset).Line);

    private static int TabIn(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End && text[i] is ' ' or '\t'; i++)
        {
            if (text[i] == '\t')
                return i;
        }
        return -1;
    }

    private static bool IsAfterQuotes(string text, TextSpan line, int offset)
    {
        var before = offset - 1;
        while (before > line.Start && text[before] is ' ' or '\t')
            before--;
        return before > line.Start && text[before] is '"' or '\'';
    }

    /// <summary>A colon without a blank after it, where a key would end.</summary>
    public static int MissingBlank(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] != ':')
                continue;
            while (i + 1 < line.End && text[i + 1] == ':' && i + 2 < line.End)
                i += char.IsLetter(text[i + 2]) || text[i + 2] == '_' ? 2 : 1;
            if (text[i] == ':' && i > line.Start && text[i - 1] != ':')
                return i;
        }
        return -1;
    }
}
