using System.Text;

namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetTokens
{
    private void AddString(int open, int last)
    {
        var isClosed = last > open && _tokens[last].Kind == SyntaxKind.DoubleQuoteToken;
        AddParts(open + 1, isClosed ? last : last + 1, _tokens[open].Start, _tokens[last].End, StringEscapes.DoubleQuoted);
    }

    private void AddHeredoc(int tagIndex, int last)
    {
        ref var tagToken = ref _tokens[tagIndex];
        var tag = HeredocTag.Read(_text[tagToken.Start..tagToken.End]);
        Add("HEREDOC", tagToken.Start, tagToken.End, tag.Syntax);
        var start = _tokens[tagIndex + 1].FullStart;
        ref var endToken = ref _tokens[last];
        var endLine = endToken.Start;
        var end = HeredocEnd.TryRead(_text.AsSpan(endToken.Start, endToken.End - endToken.Start).Trim("\r\n"), tag.EndTag, out var read) ? read : default;
        if (end.RemovesBreak)
            endLine = _text.IndexOf('\n', endToken.Start, endToken.End - endToken.Start) is >= 0 and var line && line + 1 < endToken.End ? line + 1 : endLine;
        var lines = Lines(_text[start..endLine]);
        _output.Add(new PuppetToken("SUBLOCATE", Offset(start), lines.Sum(static l => l.EnumerateRunes().Count()), Inspect(lines)));
        var outer = _heredoc;
        _heredoc = new HeredocLines(_source, start, endToken.Start, end.Margin);
        AddParts(tagIndex + 1, last, start, endToken.Start, tag.Escapes);
        _heredoc = outer;
    }

    /// <summary>Text and interpolations between two offsets, in Puppet's pieces.</summary>
    private void AddParts(int first, int end, int start, int stop, StringEscapes escapes)
    {
        var name = "DQPRE";
        var text = "";
        for (var i = first; i < end; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Kind == SyntaxKind.StringTextToken)
            {
                var raw = _text[token.Start..token.End];
                text = StringCooker.Cook(_heredoc?.WithoutMargin(raw, token.Start) ?? raw, escapes);
                continue;
            }
            Add(name, start, token.Kind == SyntaxKind.DollarBraceToken ? token.End : token.Start, text);
            (name, text) = ("DQMID", "");
            if (token.Kind != SyntaxKind.DollarBraceToken)
            {
                Add("VARIABLE", token);
                start = token.End;
                continue;
            }
            var isClosed = _tokens[token.Link].Has(LexedTokenFlags.EndsInterpolation);
            // Where the text of a heredoc ends first, the lexer has not yet made a variable of a name.
            if (!isClosed)
                _tokens[i + 1].Flags &= ~LexedTokenFlags.IsVariable;
            AddRange(i + 1, token.Link);
            i = token.Link < end && isClosed ? token.Link : token.Link - 1;
            start = isClosed ? _tokens[i].End : stop;
        }
        Add(name == "DQPRE" ? "STRING" : "DQPOST", start, stop, text);
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }
        return lines;
    }

    /// <summary>A list of strings as Ruby's <c>inspect</c> writes it.</summary>
    private static string Inspect(List<string> lines)
    {
        var builder = new StringBuilder("[");
        foreach (var line in lines)
        {
            if (builder.Length > 1)
                builder.Append(", ");
            builder.Append('"');
            for (var i = 0; i < line.Length; i++)
            {
                builder.Append(line[i] switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    '\f' => "\\f",
                    '\v' => "\\v",
                    '\a' => "\\a",
                    '\b' => "\\b",
                    '\u001B' => "\\e",
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '#' when i + 1 < line.Length && line[i + 1] is '{' or '$' or '@' => "\\#",
                    var c and < ' ' => $"\\x{(int)c:X2}",
                    '\u007F' => "\\x7F",
                    var c => c.ToString(),
                });
            }
            builder.Append('"');
        }
        return builder.Append(']').ToString();
    }
}
