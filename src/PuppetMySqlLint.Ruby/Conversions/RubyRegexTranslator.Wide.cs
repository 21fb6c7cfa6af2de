using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Ruby;

/// <summary>Characters beyond the basic plane, which are two UTF-16 units each.</summary>
internal sealed partial class RubyRegexTranslator
{
    /// <summary>Any character beyond the basic plane.</summary>
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    /// <summary>What no match may begin in.</summary>
    private const string WithinPair = @"(?<=[\uD800-\uDBFF])(?=[\uDC00-\uDFFF])";

    /// <summary>The members beyond the basic plane of the class that is being read, as alternatives; null outside of a class.</summary>
    private List<string>? _wideMembers;

    /// <summary>Reads a member, or a range of them, of which at least the end is beyond the basic plane.</summary>
    private bool TryWideMember()
    {
        var next = _position;
        if (_wideMembers is null || !TryCharacter(ref next, out var from))
            return false;
        var (to, end) = (from, next);
        if (next < pattern.Length && pattern[next++] == '-' && TryCharacter(ref next, out var last))
            (to, end) = (last, next);
        if (to <= char.MaxValue)
            return false;
        _position = end;
        AddWideRange(from, to);
        return true;
    }

    /// <summary>Reads a character that stands for itself, or one that is given by its code point.</summary>
    private bool TryCharacter(ref int position, out int codePoint)
    {
        codePoint = 0;
        if (position >= pattern.Length)
            return false;
        if (pattern[position] != '\\')
        {
            if (pattern[position] is '[' or ']' || !Rune.TryGetRuneAt(pattern, position, out var rune))
                return false;
            (codePoint, position) = (rune.Value, position + rune.Utf16SequenceLength);
            return true;
        }
        if (position + 2 >= pattern.Length || pattern[position + 1] != 'u')
            return false;
        var (digits, end) = pattern[position + 2] == '{'
            ? pattern.IndexOf('}', position) is var close and > 0 ? (pattern[(position + 3)..close], close + 1) : ("", position)
            : (pattern.Substring(position + 2, Math.Min(4, pattern.Length - position - 2)), position + 6);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint) || !Rune.IsValid(codePoint))
            return false;
        position = end;
        return true;
    }

    private void AddWideRange(int from, int to)
    {
        if (from <= char.MaxValue)
        {
            _output.Append(CultureInfo.InvariantCulture, $@"\u{from:X4}-\uFFFF");
            from = char.MaxValue + 1;
        }
        while (from <= to)
        {
            var (lead, trail) = Units(from);
            var (lastLead, lastTrail) = Units(to);
            var isLast = lead == lastLead;
            if (trail == '\uDC00' && !isLast)
            {
                var fullLead = lastTrail == '\uDFFF' ? lastLead : (char)(lastLead - 1);
                _wideMembers!.Add(string.Create(CultureInfo.InvariantCulture, $@"[\u{(int)lead:X4}-\u{(int)fullLead:X4}][\uDC00-\uDFFF]"));
                from = char.ConvertToUtf32(fullLead, '\uDFFF') + 1;
                continue;
            }
            _wideMembers!.Add(string.Create(CultureInfo.InvariantCulture, $@"\u{(int)lead:X4}[\u{(int)trail:X4}-\u{(isLast ? lastTrail : 0xDFFF):X4}]"));
            from = isLast ? to + 1 : char.ConvertToUtf32(lead, '\uDFFF') + 1;
        }
    }

    private static (char Lead, char Trail) Units(int codePoint) => ((char)(((codePoint - 0x10000) >> 10) + 0xD800), (char)(((codePoint - 0x10000) & 0x3FF) + 0xDC00));

    /// <summary>Gives the class that was written from a place on its members beyond the basic plane.</summary>
    private void CloseWideClass(int start, bool isNegated, List<string> members)
    {
        var narrow = _output.ToString(start, _output.Length - start) switch { "[]" => "(?!)", "[^]" => @"[\s\S]", var set => set };
        _output.Length = start;
        var others = string.Join('|', members);
        if (!isWide || members.Count == 0 && !isNegated)
            _output.Append(narrow);
        else if (isNegated)
            _output.Append(CultureInfo.InvariantCulture, $@"(?:{(members.Count > 0 ? $"(?!{others})" : "")}{Pair}|(?![\uD800-\uDFFF]){narrow})");
        else
            _output.Append(CultureInfo.InvariantCulture, $@"(?:{others}|(?![\uD800-\uDFFF]){narrow})");
    }
}
