using System.Text;
using static PuppetMySqlLint.Syntax.Yaml.YamlCharacters;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Scalars without quotes, and the folding of lines.</summary>
internal sealed partial class YamlScanner
{
    private readonly StringBuilder _value = new();
    private readonly StringBuilder _blanks = new();
    private readonly StringBuilder _breaks = new();

    /// <summary>The first line break of a gap between two lines of a scalar; empty if the gap lies within a line.</summary>
    private string _firstBreak = "";

    private bool FetchPlain()
    {
        if (!SaveKey())
            return false;
        _isKeyAllowed = false;
        var start = _position;
        var end = start;
        var isOneRun = true;
        var indent = _indent + 1;
        var afterBreak = false;
        _blanks.Clear();
        while (true)
        {
            if ((Column == 0 && (IsDocumentMark() || (SkipsConflictMarks && YamlConflicts.IsMark(_text, _position)))) || Current == '#')
                break;
            var run = _position;
            if (!ReadPlainRun(start))
                return false;
            if (_position > run)
            {
                if (run > start)
                {
                    if (isOneRun)
                        _value.Clear().Append(_text, start, end - start);
                    isOneRun = false;
                    AppendGap(afterBreak);
                }
                if (!isOneRun)
                    _value.Append(_text, run, _position - run);
                afterBreak = false;
                end = _position;
            }
            if (!IsBlank(Current) && !IsBreak(Current))
                break;
            if (!ReadGap(indent, ref afterBreak))
                return AppendPlain(start, end, isOneRun) && Fail(YamlErrorKind.TabIndents, start);
            if (_flowLevel == 0 && Column < indent)
                break;
        }
        if (afterBreak)
            _isKeyAllowed = true;
        return AppendPlain(start, end, isOneRun);
    }

    private bool AppendPlain(int start, int end, bool isOneRun)
    {
        Append(new YamlToken(YamlTokenKind.Scalar, start, end, 0, isOneRun ? _text[start..end] : _value.ToString()));
        return true;
    }

    /// <summary>Reads on to the next blank, or to what ends the scalar.</summary>
    private bool ReadPlainRun(int start)
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == ':')
            {
                var next = At(_position + 1);
                if (IsBlankOrEnd(next))
                    return true;
                if (_flowLevel > 0 && next is ',' or '?' or '[' or ']' or '{' or '}')
                    return Fail(YamlErrorKind.ColonInFlow, start);
            }
            else if (IsBlankOrEnd(c) || (_flowLevel > 0 && c is ',' or '[' or ']' or '{' or '}'))
            {
                return true;
            }
            _position++;
        }
        return true;
    }

    /// <returns>False at a tab that indents.</returns>
    private bool ReadGap(int indent, ref bool afterBreak)
    {
        while (true)
        {
            if (IsBlank(Current))
            {
                if (afterBreak && Column < indent && Current == '\t')
                    return false;
                if (!afterBreak)
                    _blanks.Append(Current);
                _position++;
            }
            else if (IsBreak(Current))
            {
                ReadGapBreak(ref afterBreak);
            }
            else
            {
                return true;
            }
        }
    }

    private void ReadGapBreak(ref bool afterBreak)
    {
        var lineBreak = ReadBreak();
        if (afterBreak)
        {
            _breaks.Append(lineBreak);
            return;
        }
        _blanks.Clear();
        _breaks.Clear();
        _firstBreak = lineBreak;
        afterBreak = true;
    }

    /// <summary>Adds to the value what a gap folds to: a lone line break is a blank.</summary>
    private void AppendGap(bool afterBreak)
    {
        if (!afterBreak)
            _value.Append(_blanks);
        else if (_firstBreak is not "\n")
            _value.Append(_firstBreak).Append(_breaks);
        else if (_breaks.Length == 0)
            _value.Append(' ');
        else
            _value.Append(_breaks);
        _blanks.Clear();
        _breaks.Clear();
    }

    /// <returns>The break as it is in a value: all but two kinds become <c>\n</c>.</returns>
    private string ReadBreak()
    {
        var lineBreak = Current switch { '\u2028' => "\u2028", '\u2029' => "\u2029", _ => "\n" };
        SkipBreak();
        return lineBreak;
    }
}
