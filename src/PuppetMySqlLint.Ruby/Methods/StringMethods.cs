using System.Globalization;
using System.Numerics;
using System.Text;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Strings: what makes new values of them.</summary>
internal static class StringMethods
{
    public static void Define(RubyClass type)
    {
        DefineConversions(type);
        DefineTests(type);
        DefineParts(type);
        foreach (var (name, change) in Changes)
            type.Add(name, 0, 0, c => Make.Text(change(c.Text)));
        type.Singleton.Add("new", 0, 2, static c => Make.Text(c.Has(0) && c.Arguments[0] is RubyString ? c.Str(0) : ""));
    }

    /// <summary>Methods without arguments that give a changed string; each has a form with <c>!</c> too.</summary>
    public static IReadOnlyList<(string Name, Func<string, string> Change)> Changes { get; } =
    [
        ("upcase", RubyStrings.Upcase), ("downcase", RubyStrings.Downcase), ("capitalize", RubyStrings.Capitalize), ("swapcase", RubyStrings.SwapCase),
        ("strip", RubyStrings.Strip), ("lstrip", RubyStrings.LStrip), ("rstrip", RubyStrings.RStrip), ("chop", RubyStrings.Chop),
        ("reverse", TextSlices.Reverse), ("succ", RubySuccessor.Next), ("next", RubySuccessor.Next),
    ];

    private static void DefineConversions(RubyClass type) => type
        .Add("to_s", 0, 0, static c => c.Self)
        .Add("to_str", 0, 0, static c => c.Self)
        .Add("to_sym", 0, 0, static c => Make.Symbol(c.Text))
        .Add("intern", 0, 0, static c => Make.Symbol(c.Text))
        .Add("to_i", 0, 1, static c => Make.Number(LeadingInteger(c.Text, c.Int(0, 10))))
        .Add("to_f", 0, 0, static c => Make.Number(LeadingFloat(c.Text)))
        .Add("to_c", 0, 0, static _ => throw new UnknownException("complex numbers are not evaluated"))
        .Add("hex", 0, 0, static c => Make.Number(LeadingInteger(c.Text, 16)))
        .Add("oct", 0, 0, static c => Make.Number(c.Text.TrimStart().TrimStart('-', '+') is ['0', >= 'A', ..] ? throw new UnknownException("oct with a prefix") : LeadingInteger(c.Text, 8)))
        .Add("ord", 0, 0, static c => c.Text.Length == 0 ? throw c.ArgumentError("empty string") : Rune.TryGetRuneAt(c.Text, 0, out var rune) ? Make.Number(rune.Value) : throw c.ArgumentError("invalid byte sequence in UTF-8"))
        .Add("inspect", 0, 0, static c => Make.Text(RubyStrings.Inspect(c.Text)))
        .Add("dump", 0, 0, static c => c.Text.All(char.IsAscii) ? Make.Text(RubyStrings.Inspect(c.Text)) : throw new UnknownException("dump of characters outside of ASCII"))
        .Add("hash", 0, 0, static _ => throw new UnknownException("a hash number"))
        .Add("encoding", 0, 0, static _ => throw new UnknownException("encodings are not evaluated"))
        .Add("encode", 0, -1, static c => c.Count == 0 || c.Arguments[0] is RubyString { Text: "UTF-8" or "utf-8" } ? c.Self : throw new UnknownException("other encodings are not evaluated"))
        .Add("force_encoding", 1, 1, static c => c.Arguments[0] is RubyString { Text: "UTF-8" or "utf-8" } ? c.Self : throw new UnknownException("other encodings are not evaluated"))
        .Add("valid_encoding?", 0, 0, static _ => RubyBoolean.True)
        .Add("ascii_only?", 0, 0, static c => Make.Bool(c.Text.All(char.IsAscii)))
        .Add("scrub", 0, 1, static c => c.Self)
        .Add("unicode_normalize", 0, 1, static c => c.Text.All(char.IsAscii) ? c.Self : throw new UnknownException("normal forms are not evaluated"))
        .Add("+@", 0, 0, static c => c.Self)
        .Add("-@", 0, 0, static c => c.Self);

    private static void DefineTests(RubyClass type) => type
        .Add("length", 0, 0, static c => Make.Number(RubyStrings.Length(c.Text)))
        .Add("size", 0, 0, static c => Make.Number(RubyStrings.Length(c.Text)))
        .Add("bytesize", 0, 0, static c => Make.Number(Encoding.UTF8.GetByteCount(c.Text)))
        .Add("empty?", 0, 0, static c => Make.Bool(c.Text.Length == 0))
        .Add("include?", 1, 1, static c => Make.Bool(c.Text.Contains(c.Str(0), StringComparison.Ordinal)))
        .Add("end_with?", 0, -1, static c => Make.Bool(Enumerable.Range(0, c.Count).Any(i => c.Text.EndsWith(c.Str(i), StringComparison.Ordinal))))
        .Add("casecmp", 1, 1, static c => c.Known(0) is RubyString other ? Make.Number(Math.Sign(RubyStrings.Compare(AsciiDown(c.Text), AsciiDown(other.Text)))) : throw c.TypeError($"no implicit conversion of {RubyConversions.Name(c.Known(0))} into String"))
        .Add("casecmp?", 1, 1, static c => Make.Bool(RubyStrings.Downcase(c.Text) == RubyStrings.Downcase(c.Str(0))))
        .Add("count", 1, -1, static c => Make.Number(c.Text.EnumerateRunes().Count(CharacterSets.All(Sets(c)))))
        .Add("sum", 0, 1, static c => Make.Number(Encoding.UTF8.GetBytes(c.Text).Sum(static b => b) & 0xFFFF));

    private static void DefineParts(RubyClass type)
    {
        type.Add("+", 1, 1, static c => { var right = c.Str(0); c.Ruby.Charge(c.Text.Length + right.Length); return Make.Text(c.Text + right); })
            .Add("*", 1, 1, Repeat)
            .Add("%", 1, 1, static c => c.Ruby.Send(c.Ruby.Self, "format", c.Known(0) is RubyArray list ? [c.Self, .. list.Items] : [c.Self, c.Known(0)], null))
            .Add("chars", 0, 0, static c => { c.Ruby.Charge(c.Text.Length * 4L); return Make.Texts(RubyStrings.Characters(c.Text)); })
            .Add("bytes", 0, 0, static c => { c.Ruby.Charge(c.Text.Length * 4L); return Make.List(Encoding.UTF8.GetBytes(c.Text).Select(static b => Make.Number(b))); })
            .Add("codepoints", 0, 0, static c => Make.List(c.Text.EnumerateRunes().Select(static r => Make.Number(r.Value))))
            .Add("lines", 0, 1, static c => c.Has(0) ? throw new UnknownException("lines with an argument") : Make.Texts(Lines(c.Text)))
            .AddShallow("each_line", 0, 1, static c => Each(c, c.Has(0) ? throw new UnknownException("each_line with an argument") : Lines(c.Text)))
            .AddShallow("each_char", 0, 0, static c => Each(c, RubyStrings.Characters(c.Text)))
            .AddShallow("each_byte", 0, 0, EachByte)
            .Add("chomp", 0, 1, static c => Make.Text(Chomp(c)))
            .Add("delete", 1, -1, static c => Make.Text(Where(c.Text, CharacterSets.All(Sets(c)), keeps: false)))
            .Add("squeeze", 0, -1, static c => Make.Text(Squeeze(c)))
            .Add("tr", 2, 2, static c => Make.Text(CharacterSets.Translate(c.Text, c.Str(0), c.Str(1), squeezes: false)))
            .Add("tr_s", 2, 2, static c => Make.Text(CharacterSets.Translate(c.Text, c.Str(0), c.Str(1), squeezes: true)))
            .Add("ljust", 1, 2, static c => Make.Text(c.Text + Fill(c, Missing(c))))
            .Add("rjust", 1, 2, static c => Make.Text(Fill(c, Missing(c)) + c.Text))
            .Add("center", 1, 2, static c => Make.Text(Fill(c, Missing(c) / 2) + c.Text + Fill(c, (Missing(c) + 1) / 2)))
            .Add("delete_prefix", 1, 1, static c => Make.Text(c.Text.StartsWith(c.Str(0), StringComparison.Ordinal) ? c.Text[c.Str(0).Length..] : c.Text))
            .Add("delete_suffix", 1, 1, static c => Make.Text(c.Text.EndsWith(c.Str(0), StringComparison.Ordinal) ? c.Text[..^c.Str(0).Length] : c.Text))
            .Add("insert", 2, 2, Insert)
            .Add("prepend", 0, -1, Prepend)
            .Add("upto", 1, 2, static c => Each(c, RubySuccessor.Range(c.Text, c.Str(0), c.Has(1) && c.Known(1).IsTruthy, 1_000_000)))
            .Add("unpack", 1, 1, static c => StringPacking.Unpack(c.Text, c.Str(0)))
            .Add("unpack1", 1, 1, static c => StringPacking.Unpack(c.Text, c.Str(0)).Items.FirstOrDefault(RubyNil.Value))
            .Add("crypt", 1, 1, static _ => throw new UnknownException("crypt is not evaluated"));
    }

    private static List<string> Sets(RubyCall call) => [.. Enumerable.Range(0, call.Count).Select(call.Str)];

    private static string AsciiDown(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        }
    });

    private static RubyValue Each(RubyCall call, IEnumerable<string> texts)
    {
        if (call.Block is null)
            return call.Enumerator();
        foreach (var text in texts)
        {
            call.Yield(Make.Text(text));
        }
        return call.Self;
    }

    private static RubyValue EachByte(RubyCall call)
    {
        if (call.Block is null)
            return call.Enumerator();
        foreach (var b in Encoding.UTF8.GetBytes(call.Text))
        {
            call.Yield(Make.Number(b));
        }
        return call.Self;
    }

    private static RubyString Repeat(RubyCall call)
    {
        var count = call.Int(0);
        if (count < 0)
            throw call.ArgumentError("negative argument");
        call.Ruby.Charge((long)call.Text.Length * count);
        return Make.Text(new StringBuilder().Insert(0, call.Text, count).ToString());
    }

    public static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var i && i < 0 ? text.Length : i + 1;
            yield return text[start..end];
            start = end;
        }
    }

    public static string Chomp(RubyCall call)
    {
        if (!call.Has(0))
            return RubyStrings.Chomp(call.Text);
        if (call.Known(0) is RubyNil)
            return call.Text;
        var end = call.Str(0);
        if (end == "\n")
            return RubyStrings.Chomp(call.Text);
        if (end.Length == 0)
            throw new UnknownException("chomp('')");
        return call.Text.EndsWith(end, StringComparison.Ordinal) ? call.Text[..^end.Length] : call.Text;
    }

    private static string Where(string text, Func<Rune, bool> test, bool keeps)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (test(rune) == keeps)
                builder.Append(rune);
        }
        return builder.ToString();
    }

    private static string Squeeze(RubyCall call)
    {
        Func<Rune, bool> test = call.Count == 0 ? static _ => true : CharacterSets.All(Sets(call));
        var builder = new StringBuilder();
        Rune? last = null;
        foreach (var rune in call.Text.EnumerateRunes())
        {
            if (rune == last && test(rune))
                continue;
            builder.Append(rune);
            last = rune;
        }
        return builder.ToString();
    }

    private static int Missing(RubyCall call) => Math.Max(0, call.Int(0) - RubyStrings.Length(call.Text));

    private static string Fill(RubyCall call, int count)
    {
        var pad = call.Has(1) ? call.Str(1) : " ";
        if (pad.Length == 0)
            throw call.ArgumentError("zero width padding");
        call.Ruby.Charge(count);
        var runes = RubyStrings.Characters(pad).ToArray();
        return string.Concat(Enumerable.Range(0, count).Select(i => runes[i % runes.Length]));
    }

    private static RubyValue Insert(RubyCall call)
    {
        var index = call.Int(0);
        var size = RubyStrings.Length(call.Text);
        if (index < -size - 1 || index > size)
            throw new RubyError(ExceptionClasses.IndexError, $"index {index} out of string");
        call.Changes();
        var offset = TextSlices.Offset(call.Text, index < 0 ? size + index + 1 : index);
        ((RubyString)call.Self).Text = call.Text.Insert(offset, call.Str(1));
        return call.Self;
    }

    private static RubyValue Prepend(RubyCall call)
    {
        call.Changes();
        ((RubyString)call.Self).Text = string.Concat(Sets(call)) + call.Text;
        return call.Self;
    }

    /// <summary>The integer that a string begins with, 0 if with none.</summary>
    public static BigInteger LeadingInteger(string text, int radix)
    {
        if (radix is < 2 or > 36)
            throw new RubyError(ExceptionClasses.ArgumentError, $"invalid radix {radix}");
        var i = 0;
        while (i < text.Length && text[i] is ' ' or '\t' or '\n' or '\v' or '\f' or '\r' && i < text.Length)
        {
            i++;
        }
        var isNegative = i < text.Length && text[i] == '-';
        if (i < text.Length && text[i] is '-' or '+' && i < text.Length)
            i++;
        if (i + 1 < text.Length && text[i] == '0' && char.ToLowerInvariant(text[i + 1]) is var p && (p == 'x' && radix == 16 || p == 'b' && radix == 2 || p == 'o' && radix == 8))
            i += 2;
        var value = BigInteger.Zero;
        for (var start = i; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '_' && i > start && text[i - 1] != '_')
                continue;
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) - 'a' + 10 : 99;
            if (digit >= radix)
                break;
            value = value * radix + digit;
        }
        return isNegative ? -value : value;
    }

    /// <summary>The float that a string begins with, 0.0 if with none.</summary>
    public static double LeadingFloat(string text)
    {
        var match = RubyPatterns.Get(@"\A\s*([-+]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?)", "").Match(text);
        if (!match.Success)
            return text.TrimStart().TrimStart('-', '+').StartsWith('.') ? throw new UnknownException("a float that begins with a point") : 0.0;
        return double.Parse(match.Groups[1].Value.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
