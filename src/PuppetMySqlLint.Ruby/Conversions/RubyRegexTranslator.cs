using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Ruby;

/// <summary>
/// Translates a regular expression of Ruby (Onigmo) into .NET's syntax. What differs: <c>^</c> and <c>$</c> stand at every line,
/// <c>(?m)</c> is .NET's <c>(?s)</c>, <c>\h</c> is a hex digit, <c>\Z</c> and <c>\z</c>, possessive quantifiers, <c>\g&lt;…&gt;</c>, POSIX
/// brackets, class intersections, and that plain groups do not capture where named ones do. Digits, words and blanks are ASCII.
/// </summary>
/// <param name="pattern">The pattern.</param>
/// <param name="isWide">Whether it is for texts with characters beyond the basic plane, which are then never parted.</param>
internal sealed partial class RubyRegexTranslator(string pattern, bool isWide = false)
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
        if (_groups.Count > 0)
            throw Malformed("end pattern with unmatched parenthesis");
        return isWide ? $"(?!{WithinPair})(?:{_output})" : _output.ToString();
    }

    private RubyPatternException Malformed(string reason) => new($"{reason}: /{pattern}/");

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
            case '.' when isWide: Atom($@"(?:{Pair}|(?![\uD800-\uDFFF]).)"); break;
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
            case 'p' or 'P' when TryProperty(inClass): break;
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
        if (inClass && isNegated)
        {
            // A negated set within a class becomes the shorthand of the same meaning for ASCII.
            _wideMembers?.Add(Pair);
            _output.Append(set switch { Hex => @"\u0000-/:-@G-`g-\uFFFF", "0-9" => @"\u0000-/:-\uFFFF", Word => @"\u0000-/:-@\[-^`\{-\uFFFF", _ => @"\S" });
        }
        else
        {
            AppendMembers(set, isNegated, inClass);
        }
        _position += 2;
    }

    /// <summary>Members of the class that is being read, or a class of their own; within a class they cannot be negated.</summary>
    private void AppendMembers(string members, bool isNegated, bool inClass)
    {
        if (inClass)
            _output.Append(members);
        else if (isNegated && isWide)
            _output.Append(CultureInfo.InvariantCulture, $@"(?:{Pair}|[^{members}\uD800-\uDFFF])");
        else
            _output.Append(isNegated ? "[^" : "[").Append(members).Append(']');
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
            AppendCodePoint(code);
    }

    private void AppendCodePoint(int code)
    {
        if (code <= char.MaxValue)
            _output.Append(CultureInfo.InvariantCulture, $"\\u{code:X4}");
        else
            _output.Append(CultureInfo.InvariantCulture, $"(?:{new Rune(code)})");
    }
}
