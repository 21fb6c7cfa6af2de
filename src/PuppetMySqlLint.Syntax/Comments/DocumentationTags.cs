using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Reads the body of a tag by what kind of tag it is. Follows the tag libraries of YARD and puppet-strings.</summary>
internal static class DocumentationTags
{
    public static DocumentationTag Make(bool isDirective, string name, DocumentationBody body, TextSpan span, TextSpan nameSpan)
    {
        var kind = isDirective ? DocumentationTagKind.Directive : KindOf(name);
        var tag = new DocumentationTag(kind, name, null, [], body.Text.Trim(), span, nameSpan, null);
        return kind switch
        {
            DocumentationTagKind.Param => WithTypesAndName(tag, body, 0, DocumentationBody.Types),
            DocumentationTagKind.Return or DocumentationTagKind.Raise => WithTypes(tag, body),
            DocumentationTagKind.See => WithName(tag, body, 0),
            DocumentationTagKind.Option or DocumentationTagKind.Enum => WithKey(tag, body),
            DocumentationTagKind.Example or DocumentationTagKind.Overload => WithTitle(tag, body),
            _ => tag,
        };
    }

    private static DocumentationTagKind KindOf(string name) => name switch
    {
        "summary" => DocumentationTagKind.Summary,
        "param" => DocumentationTagKind.Param,
        "option" => DocumentationTagKind.Option,
        "enum" => DocumentationTagKind.Enum,
        "example" => DocumentationTagKind.Example,
        "return" => DocumentationTagKind.Return,
        "raise" => DocumentationTagKind.Raise,
        "api" => DocumentationTagKind.Api,
        "note" => DocumentationTagKind.Note,
        "see" => DocumentationTagKind.See,
        "since" => DocumentationTagKind.Since,
        "deprecated" => DocumentationTagKind.Deprecated,
        "author" => DocumentationTagKind.Author,
        "version" => DocumentationTagKind.Version,
        "todo" => DocumentationTagKind.Todo,
        "overload" => DocumentationTagKind.Overload,
        _ => DocumentationTagKind.Unknown,
    };

    private static DocumentationTag WithTypes(DocumentationTag tag, DocumentationBody body)
    {
        var types = body.FindTypes(0, DocumentationBody.Types, out var before, out var end);
        return types.IsDefault || before is not null ? tag : tag with { Types = types, Text = body.Text[end..].Trim() };
    }

    private static DocumentationTag WithTypesAndName(DocumentationTag tag, DocumentationBody body, int from, string brackets)
    {
        var types = body.FindTypes(from, brackets, out var before, out var end);
        if (types.IsDefault)
            return WithName(tag, body, from);
        tag = tag with { Types = types };
        return before is { } word ? Named(tag, body, word, end) : WithName(tag, body, end);
    }

    private static DocumentationTag WithName(DocumentationTag tag, DocumentationBody body, int from) =>
        body.NextWord(from) is { } word ? Named(tag, body, word, word.Start + word.Word.Length) : tag with { Text = "" };

    // The parameter, then the key as if it were a parameter with types.
    private static DocumentationTag WithKey(DocumentationTag tag, DocumentationBody body)
    {
        if (body.NextWord(0) is not { } word)
            return tag;
        var keyed = WithTypesAndName(tag, body, word.Start + word.Word.Length, DocumentationBody.TypesBesideDefault);
        var (text, value) = SplitDefault(keyed.Text);
        return Named(tag with { Types = keyed.Types, Key = keyed.Name?.TrimStart(':'), Default = value }, body, word, body.Text.Length) with { Text = text };
    }

    private static (string Text, string? Default) SplitDefault(string text)
    {
        var body = new DocumentationBody([new DocumentationLine(text, 0)]);
        if (!text.StartsWith('(') || body.FindTypes(0, DocumentationBody.Defaults, out _, out var end) is not { IsDefault: false } values)
            return (text, null);
        return (text[end..].Trim(), string.Join(',', values));
    }

    private static DocumentationTag WithTitle(DocumentationTag tag, DocumentationBody body)
    {
        var width = body.Text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var found ? found : body.Text.Length;
        var title = body.Text[..width].Trim();
        var code = width < body.Text.Length ? body.Text[(width + 1)..] : "";
        if (title.Length == 0)
            return tag with { Text = code };
        var start = body.Text.IndexOf(title, StringComparison.Ordinal);
        return tag with { Name = Squeeze(title), Text = code, NameSpan = body.Place(start, title.Length) };
    }

    // As Ruby: runs of blanks become one.
    private static string Squeeze(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static DocumentationTag Named(DocumentationTag tag, DocumentationBody body, (int Start, string Word) word, int end) => tag with
    {
        Name = word.Word,
        NameSpan = body.Place(word.Start, body.NextWord(word.Start) is { } first ? Math.Min(first.Word.Length, word.Word.Length) : 0),
        Text = body.Text[end..].Trim(),
    };
}
