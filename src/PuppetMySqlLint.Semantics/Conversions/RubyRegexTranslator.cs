using System.Globalization;
using System.Text;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Translates a regular expression of Ruby (Onigmo) into .NET's syntax. What differs: <c>^</c> and <c>$</c> stand at every line,
/// <c>(?m)</c> is .NET's <c>(?s)</c>, <c>\h</c> is a hex digit, <c>\Z</c> and <c>\z</c>, possessive quantifiers, <c>\g&lt;…&gt;</c>, POSIX
/// brackets, class intersections, and that plain groups do not capture where named ones do. Digits, words and blanks are ASCII.
/// </summary>
internal sealed class RubyRegexTranslator(string pattern)
{
    private const string Hex = "0-9A-Fa-f";
    private const string Word = "a-zA-Z0-9_";
    private const string Space = @" \t\r\n\f\v";

    private readonly StringBuilder _output = new(pattern.Length + 16);
    private readonly bool _hasNamedGroups = HasNamedGroups(pattern);
    private readonly Stack<(int Output, bool Extended)> _groups = new();
    private int _position;
    private int _atomStart;
    private bool _extended;

    /// <summary>The pattern in .NET's syntax.</summary>
    public string Translate()
    {
        while (_position < pattern.Length)
        {
            Step();
        }
        return _groups.Count == 0 ? _output.ToString() : throw Malformed("end pattern with unmatched parenthesis");
    }

    private EvaluationException Malformed(string reason) => new($"{reason}: /{pattern}/");

    private static bool HasNamedGroups(string pattern)
    {
        for (var i = 0; i + 3 < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
                i++;
            else if (pattern[i] == '(' && pattern[i + 1] == '?' && (pattern[i + 2] == '\'' || pattern[i + 2] == '<' && pattern[i + 3] is not ('=' or '!')))
                return true;
        }
        return false;
    }

    private char Peek(int offset = 0) => _position + offset < pattern.Length ? pattern[_position + offset] : '\0';

    private void Step()
    {
        var c = pattern[_position];
        switch (c)
        {
            case '\\': Escape(inClass: false); break;
            case '[': _atomStart = _output.Length; Class(); break;
            case '(': Open(); break;
            case ')': Close(); break;
            case '^': Atom("(?m:^)"); break;
            case '$': Atom("(?m:$)"); break;
            case '*' or '+' or '?': Quantifier(c.ToString()); break;
            case '{': Brace(); break;
            case '#' when _extended: SkipComment(); break;
            case ' ' or '\t' or '\n' or '\r' when _extended: _position++; break;
            case '|': _output.Append('|'); _position++; break;
            default: Literal(); break;
        }
    }

    private void Literal()
    {
        _atomStart = _output.Length;
        var rune = Rune.TryGetRuneAt(pattern, _position, out var r) ? r.ToString() : pattern[_position].ToString();
        // A code point outside the basic plane is one character in Ruby.
        _output.Append(rune.Length > 1 ? $"(?:{rune})" : rune is " " or "#" ? "\\" + rune : rune);
        _position += rune.Length;
    }

    private void Atom(string text, int length = 1)
    {
        _atomStart = _output.Length;
        _output.Append(text);
        _position += length;
    }

    private void SkipComment()
    {
        while (_position < pattern.Length && pattern[_position] != '\n')
        {
            _position++;
        }
    }

    private void Brace()
    {
        var end = pattern.IndexOf('}', _position);
        var body = end < 0 ? "" : pattern[(_position + 1)..end];
        if (body.Length == 0 || body == "," || !body.All(static x => char.IsAsciiDigit(x) || x == ',') || body.Count(static x => x == ',') > 1)
        {
            Atom("\\{");
            return;
        }
        Quantifier(body.StartsWith(',') ? $"{{0{body}}}" : $"{{{body}}}", end - _position + 1);
    }

    private void Quantifier(string quantifier, int length = 1)
    {
        if (_output.Length == 0)
            throw Malformed("target of repeat operator is not specified");
        _position += length;
        var next = Peek();
        if (next == '+' && quantifier[0] != '{')
        {
            _position++;
            _output.Insert(_atomStart, "(?>").Append(quantifier).Append(')');
            return;
        }
        _output.Append(quantifier);
        if (next == '?')
        {
            _output.Append('?');
            _position++;
        }
        else if (next is '*' or '+' or '{')
        {
            // A quantifier of a quantifier, which .NET refuses.
            _output.Insert(_atomStart, "(?:").Append(')');
        }
    }

    private void Open()
    {
        _groups.Push((_output.Length, _extended));
        if (Peek(1) != '?')
        {
            _output.Append(_hasNamedGroups ? "(?:" : "(");
            _position++;
            return;
        }
        if (Peek(2) == '#')
        {
            _groups.Pop();
            _position = pattern.IndexOf(')', _position) is var end && end < 0 ? pattern.Length : end + 1;
            return;
        }
        if (Peek(2) is ':' or '=' or '!' or '>' or '|')
        {
            _output.Append(pattern, _position, 3);
            _position += 3;
            return;
        }
        if (Peek(2) is '<' or '\'')
        {
            _output.Append("(?").Append(Peek(2));
            _position += 3;
            return;
        }
        Options();
    }

    /// <summary><c>(?mix-mix)</c> and <c>(?mix-mix:…)</c>.</summary>
    private void Options()
    {
        var end = _position + 2;
        while (end < pattern.Length && pattern[end] is not (':' or ')'))
        {
            end++;
        }
        var isOn = true;
        var on = "";
        var off = "";
        var extended = _extended;
        foreach (var option in pattern.AsSpan(_position + 2, end - _position - 2))
        {
            switch (option)
            {
                case '-': isOn = false; break;
                case 'm' when isOn: on += 's'; break;
                case 'm': off += 's'; break;
                case 'i' when isOn: on += 'i'; break;
                case 'i': off += 'i'; break;
                case 'x': extended = isOn; break;
                default: break;
            }
        }
        _position = Math.Min(end + 1, pattern.Length);
        if (end < pattern.Length && pattern[end] == ')')
        {
            _groups.Pop();
            _extended = extended;
            // The option holds until the end of the enclosing group, as in .NET.
            _output.Append("(?").Append(on).Append(off.Length > 0 ? "-" + off : "").Append(')');
            if (on.Length + off.Length == 0)
                _output.Length -= 3;
            return;
        }
        _extended = extended;
        _output.Append("(?").Append(on).Append(off.Length > 0 ? "-" + off : "").Append(':');
    }

    private void Close()
    {
        if (!_groups.TryPop(out var group))
            throw Malformed("unmatched close parenthesis");
        _atomStart = group.Output;
        _extended = group.Extended;
        _output.Append(')');
        _position++;
    }

    private void Escape(bool inClass)
    {
        if (!inClass)
            _atomStart = _output.Length;
        var c = Peek(1);
        switch (c)
        {
            case '\0': _output.Append(@"\\"); _position++; break;
            case 'h': AppendSet(Hex, isNegated: false, inClass); break;
            case 'H': AppendSet(Hex, isNegated: true, inClass); break;
            case 'd': AppendSet("0-9", isNegated: false, inClass); break;
            case 'D': AppendSet("0-9", isNegated: true, inClass); break;
            case 'w': AppendSet(Word, isNegated: false, inClass); break;
            case 'W': AppendSet(Word, isNegated: true, inClass); break;
            case 's': AppendSet(Space, isNegated: false, inClass); break;
            case 'S': AppendSet(Space, isNegated: true, inClass); break;
            case 'R': _output.Append(@"(?>\r\n|[\n\v\f\r\u0085\u2028\u2029])"); _position += 2; break;
            case 'X': _output.Append(@"(?>\P{M}\p{M}*)"); _position += 2; break;
            case 'Z': _output.Append(@"\Z"); _position += 2; break;
            case 'u' or 'x' when Peek(2) == '{' || c == 'x': CodePoint(c); break;
            case 'k' when Peek(2) is '<' or '\'': _output.Append(@"\k"); _position += 2; break;
            case '<' or '>' or '/' or '"' or '\'' or '@' or '%' or '&' or '~' or '`' or '!' or ',' or ':' or ';' or '=' or '_' when !char.IsLetterOrDigit(c):
                _output.Append(c is '_' ? "_" : $"\\{c}");
                _position += 2;
                break;
            default:
                var rune = Rune.TryGetRuneAt(pattern, _position + 1, out var r) ? r.ToString() : c.ToString();
                var isKnown = rune.Length == 1 && (!char.IsAsciiLetter(c) || "abefnrtvzAbBGpPcCuxk".Contains(c, StringComparison.Ordinal));
                _output.Append(isKnown && char.IsAscii(c) ? $"\\{c}" : rune);
                _position += 1 + rune.Length;
                break;
        }
    }

    private void AppendSet(string set, bool isNegated, bool inClass)
    {
        // A negated set within a class becomes the shorthand of the same meaning for ASCII.
        if (inClass && isNegated)
            _output.Append(set switch { Hex => @"\u0000-/:-@G-`g-\uFFFF", "0-9" => @"\u0000-/:-\uFFFF", Word => @"\u0000-/:-@\[-^`\{-\uFFFF", _ => @"\S" });
        else if (inClass)
            _output.Append(set);
        else
            _output.Append(isNegated ? "[^" : "[").Append(set).Append(']');
        _position += 2;
    }

    private void CodePoint(char kind)
    {
        string digits;
        if (Peek(2) == '{')
        {
            var end = pattern.IndexOf('}', _position);
            digits = end < 0 ? "" : pattern[(_position + 3)..end];
            _position = end < 0 ? pattern.Length : end + 1;
        }
        else
        {
            var length = 0;
            while (length < (kind == 'x' ? 2 : 4) && char.IsAsciiHexDigit(Peek(2 + length)))
            {
                length++;
            }
            digits = pattern.Substring(_position + 2, length);
            _position += 2 + length;
        }
        if (int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
            _output.Append(code <= 0xFFFF ? $"\\u{code:X4}" : new Rune(code).ToString());
    }

    private void Class()
    {
        _output.Append('[');
        _position++;
        if (Peek() == '^')
        {
            _output.Append('^');
            _position++;
        }
        var isFirst = true;
        while (_position < pattern.Length && (pattern[_position] != ']' || isFirst))
        {
            ClassItem();
            isFirst = false;
        }
        if (_position >= pattern.Length)
            throw Malformed("premature end of char-class");
        _output.Append(']');
        _position++;
    }

    private void ClassItem()
    {
        switch (pattern[_position])
        {
            case '\\' when Peek(1) == 'b': _output.Append(@"\u0008"); _position += 2; break;
            case '\\': Escape(inClass: true); break;
            case '[' when Peek(1) == ':' && pattern.IndexOf(":]", _position, StringComparison.Ordinal) is var end and > 0:
                Posix(pattern[(_position + 2)..end]);
                _position = end + 2;
                break;
            case '[': NestedClass(); break;
            case ']': _output.Append(@"\]"); _position++; break;
            default: _output.Append(pattern[_position++]); break;
        }
    }

    /// <summary>A class within a class: its members join in, which is right unless it is negated.</summary>
    private void NestedClass()
    {
        _position++;
        while (_position < pattern.Length && pattern[_position] != ']')
        {
            ClassItem();
        }
        _position++;
    }

    private void Posix(string name) => _output.Append(name switch
    {
        "alpha" => @"\p{L}",
        "digit" => "0-9",
        "alnum" => @"\p{L}\p{Nd}",
        "upper" => @"\p{Lu}",
        "lower" => @"\p{Ll}",
        "space" => Space,
        "blank" => @" \t",
        "punct" => @"!-/:-@\[-`\{-~",
        "xdigit" => Hex,
        "word" => Word,
        "cntrl" => @"\u0000-\u001F\u007F",
        "print" => @"\u0020-\u007E\u00A0-\uFFFF",
        "graph" => @"\u0021-\u007E\u00A1-\uFFFF",
        "^alpha" => @"\P{L}",
        "^digit" => @"\u0000-/:-\uFFFF",
        "^space" => @"\S",
        _ => "",
    });
}
