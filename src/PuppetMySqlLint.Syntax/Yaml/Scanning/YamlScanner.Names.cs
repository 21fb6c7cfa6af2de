using System.Globalization;
using System.Text;
using static PuppetMySqlLint.Syntax.Yaml.YamlCharacters;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Anchors, aliases, tags and directives.</summary>
internal sealed partial class YamlScanner
{
    private const int LongestVersion = 9;

    private bool FetchName(YamlTokenKind kind)
    {
        if (!SaveKey())
            return false;
        _isKeyAllowed = false;
        var start = _position++;
        while (IsWord(Current))
            _position++;
        if (_position == start + 1 || (!IsBlankOrEnd(Current) && Current is not ('?' or ':' or ',' or ']' or '}' or '%' or '@' or '`')))
            return Fail(YamlErrorKind.BadName, start);
        Append(new YamlToken(kind, start, _position, 0, _text[(start + 1).._position]));
        return true;
    }

    /// <summary>A tag's text is its handle and what follows that; its column is the length of the handle.</summary>
    private bool FetchTag()
    {
        if (!SaveKey())
            return false;
        _isKeyAllowed = false;
        var start = _position;
        string handle;
        string suffix;
        if (At(_position + 1) == '<')
        {
            _position += 2;
            handle = "";
            if (!ReadTagUri(start, isVerbatim: true, mayBeEmpty: false, out suffix))
                return false;
            if (Current != '>')
                return Fail(YamlErrorKind.BadTag, start);
            _position++;
        }
        else
        {
            handle = ReadTagHandle();
            var isNamed = handle.Length > 1 && handle[^1] == '!';
            if (!ReadTagUri(start, isVerbatim: false, mayBeEmpty: !isNamed, out suffix))
                return false;
            if (!isNamed)
            {
                suffix = handle[1..] + suffix;
                handle = suffix.Length == 0 ? "" : "!";
                suffix = suffix.Length == 0 ? "!" : suffix;
            }
        }
        if (!IsBlankOrEnd(Current) && (_flowLevel == 0 || Current != ','))
            return Fail(YamlErrorKind.BadTag, start);
        Append(new YamlToken(YamlTokenKind.Tag, start, _position, handle.Length, handle + suffix));
        return true;
    }

    private string ReadTagHandle()
    {
        var start = _position++;
        while (IsWord(Current))
            _position++;
        if (Current == '!')
            _position++;
        return _text[start.._position];
    }

    private bool ReadTagUri(int start, bool isVerbatim, bool mayBeEmpty, out string uri)
    {
        var first = _position;
        var hasEscapes = false;
        while (IsWord(Current) || Current is ';' or '/' or '?' or ':' or '@' or '&' or '=' or '+' or '$' or '.' or '%' or '!' or '~' or '*' or '\'' or '(' or ')'
            || (isVerbatim && Current is ',' or '[' or ']'))
        {
            if (Current == '%')
            {
                hasEscapes = true;
                if (!IsHex(At(_position + 1)) || !IsHex(At(_position + 2)))
                {
                    uri = "";
                    return Fail(YamlErrorKind.BadTag, start);
                }
                _position += 2;
            }
            _position++;
        }
        uri = _text[first.._position];
        if (hasEscapes)
            uri = Unescape(uri);
        return _position > first || mayBeEmpty || Fail(YamlErrorKind.BadTag, start);
    }

    private static string Unescape(string uri)
    {
        var bytes = new List<byte>(uri.Length);
        for (var i = 0; i < uri.Length; i++)
        {
            if (uri[i] == '%')
            {
                bytes.Add(byte.Parse(uri.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)uri[i]);
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private bool FetchDirective()
    {
        var start = _position++;
        var name = ReadWord();
        YamlToken token;
        if (name == "YAML")
        {
            SkipBlanks();
            var version = _position;
            if (!ReadNumber() || Current != '.')
                return Fail(YamlErrorKind.BadDirective, start);
            _position++;
            if (!ReadNumber())
                return Fail(YamlErrorKind.BadDirective, start);
            token = new YamlToken(YamlTokenKind.VersionDirective, start, _position, 0, _text[version.._position]);
        }
        else if (name == "TAG")
        {
            SkipBlanks();
            if (Current != '!')
                return Fail(YamlErrorKind.BadDirective, start);
            var handle = ReadTagHandle();
            if ((handle.Length > 1 && handle[^1] != '!') || !IsBlank(Current))
                return Fail(YamlErrorKind.BadDirective, start);
            SkipBlanks();
            if (!ReadTagUri(start, isVerbatim: true, mayBeEmpty: false, out var prefix) || !IsBlankOrEnd(Current))
                return Fail(YamlErrorKind.BadDirective, start);
            token = new YamlToken(YamlTokenKind.TagDirective, start, _position, handle.Length, handle + prefix);
        }
        else
        {
            return Fail(YamlErrorKind.BadDirective, start);
        }
        SkipBlanks();
        if (Current == '#')
            SkipComment();
        if (!IsBreakOrEnd(Current))
            return Fail(YamlErrorKind.BadDirective, start);
        Unroll(-1);
        if (!DropKey())
            return false;
        _isKeyAllowed = false;
        Append(token);
        return true;
    }

    private string ReadWord()
    {
        var start = _position;
        while (IsWord(Current))
            _position++;
        return _text[start.._position];
    }

    private bool ReadNumber()
    {
        var start = _position;
        while (char.IsAsciiDigit(Current))
            _position++;
        return _position > start && _position - start <= LongestVersion;
    }

    private void SkipBlanks()
    {
        while (IsBlank(Current))
            _position++;
    }
}
