using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// Reads an option file line by line as the servers do. Probed with MySQL 9.7's and MariaDB 10.11's <c>my_print_defaults</c>, which
/// agree: <c>;</c> begins a comment only at the start of a line, <c>#</c> anywhere outside quotes, and an apostrophe in an unquoted
/// value hides the <c>#</c> behind it.
/// </summary>
internal sealed class OptionFileReader(SourceText source)
{
    private readonly ImmutableArray<OptionFileItem>.Builder _items = ImmutableArray.CreateBuilder<OptionFileItem>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly string _text = source.Text;
    private string? _group;
    private bool _mayHaveGroup;

    public OptionFile Read()
    {
        if (source.HasByteOrderMark)
            Report(OptionFileRules.ByteOrderMark, new TextSpan(0, 0));
        for (var line = 1; line <= source.LineCount; line++)
        {
            ReadLine(source.GetLineSpan(line));
        }
        return new OptionFile(source, _items.ToImmutable(), _diagnostics.ToImmutable());
    }

    private void ReadLine(TextSpan line)
    {
        var span = Trim(line.Start, line.End);
        if (span.IsEmpty || _text[span.Start] is '#' or ';')
            return;
        switch (_text[span.Start])
        {
            case '!':
                ReadInclude(span);
                break;
            case '[':
                ReadGroup(span);
                break;
            default:
                ReadOption(span);
                break;
        }
    }

    // Words other than these two behind the exclamation mark are passed over without a message.
    private void ReadInclude(TextSpan span)
    {
        var start = span.Start + 1;
        while (start < span.End && IsBlank(_text[start]))
        {
            start++;
        }
        var word = start;
        while (word < span.End && !IsBlank(_text[word]))
        {
            word++;
        }
        var keyword = _text[start..word];
        if (keyword is not ("include" or "includedir"))
            return;
        var path = Trim(word, span.End);
        if (path.IsEmpty)
            Report(OptionFileRules.EmptyInclude, span, "!" + keyword);
        else
            _items.Add(new OptionFileInclude(span, _group, source.ToString(path), path, keyword == "includedir"));
    }

    private void ReadGroup(TextSpan span)
    {
        var close = _text.IndexOf(']', span.Start, span.Length);
        if (close < 0)
            Report(OptionFileRules.UnclosedGroup, span, _text[(span.Start + 1)..span.End]);
        var end = close < 0 ? span.End : close;
        // Blanks before the name belong to it and make it a group that nobody reads.
        while (end > span.Start + 1 && IsBlank(_text[end - 1]))
        {
            end--;
        }
        var name = TextSpan.FromBounds(span.Start + 1, end);
        _group = source.ToString(name);
        _items.Add(new OptionFileGroup(span, _group, name));
    }

    private void ReadOption(TextSpan span)
    {
        var content = Trim(span.Start, CommentStart(span));
        var equals = _text.IndexOf('=', content.Start, content.Length);
        var name = Trim(content.Start, equals < 0 ? content.End : equals);
        var nameText = source.ToString(name);
        if (OptionText.HasHole(nameText))
        {
            _items.Add(new OptionFileUnknown(span, _group));
            _mayHaveGroup = true;
            return;
        }
        if (_group is null && !_mayHaveGroup)
        {
            Report(OptionFileRules.OptionBeforeGroup, name, nameText);
            // The server stops at the first one.
            _mayHaveGroup = true;
        }
        TextSpan? value = equals < 0 ? null : Trim(equals + 1, content.End);
        var setting = OptionSetting.Of(nameText, value is { } v ? OptionFileValue.Unquote(_text.AsSpan(v.Start, v.Length)) : null);
        _items.Add(new OptionFileEntry(span, _group, setting, name, value));
    }

    private int CommentStart(TextSpan span)
    {
        var quote = '\0';
        var isEscaped = false;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = _text[i];
            if (c is '\'' or '"' && !isEscaped)
            {
                if (quote == '\0')
                    quote = c;
                else if (quote == c)
                    quote = '\0';
            }
            if (quote == '\0' && c == '#')
                return i;
            isEscaped = quote != '\0' && c == '\\' && !isEscaped;
        }
        return span.End;
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && IsBlank(_text[start]))
        {
            start++;
        }
        while (end > start && IsBlank(_text[end - 1]))
        {
            end--;
        }
        return TextSpan.FromBounds(start, end);
    }

    private static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    private void Report(DiagnosticDescriptor rule, TextSpan span, params ReadOnlySpan<object?> arguments) =>
        _diagnostics.Add(new Diagnostic(rule, new Location(source, span), arguments));
}
