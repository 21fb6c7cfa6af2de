using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Strings: what searches them.</summary>
internal static class StringPatternMethods
{
    public static void Define(RubyClass type) => type
        .Add("=~", 1, 1, static c => c.Known(0) is RubyRegexp pattern ? RegexpMethods.Find(c.Ruby, pattern, c.Self) : throw (c.Known(0) is RubyString ? c.TypeError("type mismatch: String given") : new UnknownException("=~ with another operand")))
        .Add("match", 1, 2, static c => c.Has(1) ? throw new UnknownException("match from a position") : RegexpMethods.Match(c.Ruby, Pattern(c.Known(0)), c.Text))
        .Add("match?", 1, 2, static c => c.Has(1) ? throw new UnknownException("match from a position") : Make.Bool(Pattern(c.Known(0)).Compiled.IsMatch(c.Text)))
        .Add("start_with?", 0, -1, StartsWith)
        .Add("scan", 1, 1, Scan)
        .Add("sub", 1, 2, static c => Make.Text(Substitute(c, isGlobal: false)))
        .Add("gsub", 1, 2, static c => c.Count == 1 && c.Block is null ? throw new UnknownException("gsub without a replacement") : Make.Text(Substitute(c, isGlobal: true)))
        .Add("split", 0, 2, Split)
        .Add("index", 1, 2, static c => Index(c))
        .Add("rindex", 1, 2, static c => LastIndex(c))
        .Add("partition", 1, 1, static c => Partition(c, isLast: false))
        .Add("rpartition", 1, 1, static c => Partition(c, isLast: true));

    private static RubyRegexp Pattern(RubyValue value) => value switch
    {
        RubyRegexp pattern => pattern,
        RubyString text => new RubyRegexp(text.Text, ""),
        _ => throw new RubyError(ExceptionClasses.TypeError, $"wrong argument type {RubyConversions.Name(value) switch { "nil" => "nil", var name => name }} (expected Regexp)"),
    };

    /// <summary>A pattern in which a string stands for itself.</summary>
    private static Regex Literal(RubyValue value, string subject) => value switch
    {
        RubyRegexp pattern => pattern.Compiled.For(subject),
        RubyString text => new Regex(Regex.Escape(text.Text), RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(500)),
        _ => throw new RubyError(ExceptionClasses.TypeError, $"wrong argument type {RubyConversions.Name(value)} (expected Regexp)"),
    };

    private static RubyBoolean StartsWith(RubyCall call)
    {
        for (var i = 0; i < call.Count; i++)
        {
            if (call.Known(i) is RubyRegexp pattern ? pattern.Compiled.Match(call.Text) is { Success: true, Index: 0 } || RubyPatterns.Get($"\\A(?:{pattern.Source})", pattern.Options).IsMatch(call.Text) : call.Text.StartsWith(call.Str(i), StringComparison.Ordinal))
                return RubyBoolean.True;
        }
        return RubyBoolean.False;
    }

    private static RubyValue Scan(RubyCall call)
    {
        var results = new List<RubyValue>();
        var pattern = call.Known(0) as RubyRegexp;
        RubyValue last = RubyNil.Value;
        foreach (var match in Literal(call.Known(0), call.Text).Matches(call.Text).Cast<Match>())
        {
            call.Ruby.Step();
            call.Ruby.Charge(match.Length);
            var found = new RubyMatch(pattern ?? new RubyRegexp("", ""), match, call.Text);
            last = found;
            RubyValue item = match.Groups.Count == 1 ? Make.Text(match.Value) : Make.List(Enumerable.Range(1, match.Groups.Count - 1).Select(found.Group));
            if (call.Block is null)
                results.Add(item);
            else
                call.Yield(item);
        }
        call.Ruby.SetLastMatch(last);
        return call.Block is null ? new RubyArray(results) : call.Self;
    }

    private static string Substitute(RubyCall call, bool isGlobal)
    {
        var text = call.Text;
        var regex = Literal(call.Known(0), text);
        var builder = new StringBuilder();
        var position = 0;
        var hash = call.Has(1) ? call.Known(1) as RubyHash : null;
        var template = call.Has(1) && hash is null ? call.Str(1) : null;
        RubyValue last = RubyNil.Value;
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            call.Ruby.Step();
            var found = new RubyMatch(call.Known(0) as RubyRegexp ?? new RubyRegexp(Regex.Escape(call.Str(0)), ""), match, text);
            last = found;
            builder.Append(text, position, match.Index - position);
            position = match.Index + match.Length;
            if (template is not null)
                builder.Append(Expand(template, found));
            else if (hash is not null)
                builder.Append(hash.TryGet(Make.Text(match.Value), out var value) ? RubyPrinter.Of(value) : RubyPrinter.Of(hash.Default));
            else
                builder.Append(YieldMatch(call, found));
            call.Ruby.Charge(builder.Length / 16 + 1);
            if (!isGlobal)
                break;
        }
        call.Ruby.SetLastMatch(last);
        return builder.Append(text, position, text.Length - position).ToString();
    }

    private static string YieldMatch(RubyCall call, RubyMatch match)
    {
        // The block may look at $1.
        if (call.Block?.Frame is { } frame)
            frame.Home.LastMatch = match;
        return RubyPrinter.Of(RubyInterpreter.Known(call.Yield(match.Group(0))));
    }

    private static string Expand(string template, RubyMatch match)
    {
        if (!template.Contains('\\', StringComparison.Ordinal))
            return template;
        var builder = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '\\' || i + 1 == template.Length)
            {
                builder.Append(template[i]);
                continue;
            }
            var c = template[++i];
            switch (c)
            {
                case >= '0' and <= '9': builder.Append(RubyPrinter.Of(match.Group(c - '0'))); break;
                case '&': builder.Append(match.Match.Value); break;
                case '`': builder.Append(match.Text, 0, match.Match.Index); break;
                case '\'': builder.Append(match.Text.AsSpan(match.Match.Index + match.Match.Length)); break;
                case '\\': builder.Append('\\'); break;
                case 'k' when template.IndexOf('>', i) is var end and > 0 && template[i + 1] == '<':
                    builder.Append(RubyPrinter.Of(RegexpMethods.Member(match, Make.Text(template[(i + 2)..end]))));
                    i = end;
                    break;
                default: builder.Append('\\').Append(c); break;
            }
        }
        return builder.ToString();
    }

    private static RubyValue Split(RubyCall call)
    {
        var limit = call.Int(1, 0);
        var separator = call.Has(0) ? call.Known(0) : RubyNil.Value;
        if (call.Block is not null)
            throw new UnknownException("split with a block");
        call.Ruby.Charge(call.Text.Length);
        var parts = limit == 1 ? (call.Text.Length == 0 ? [] : [call.Text])
            : separator is RubyNil or RubyString { Text: " " } ? SplitBlanks(call.Text, limit)
            : separator is RubyString or RubyRegexp ? SplitPattern(call.Text, separator, limit)
            : throw call.TypeError($"wrong argument type {separator.Class.Name} (expected Regexp)");
        if (limit == 0)
        {
            while (parts.Count > 0 && parts[^1].Length == 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }
        return Make.Texts(parts);
    }

    private static List<string> SplitBlanks(string text, int limit)
    {
        static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\v' or '\f' or '\r' or '\0';
        var parts = new List<string>();
        var i = 0;
        while (true)
        {
            while (i < text.Length && IsBlank(text[i]))
            {
                i++;
            }
            if (i == text.Length)
            {
                if (limit != 0 && text.Length > 0 && IsBlank(text[^1]))
                    parts.Add("");
                return parts;
            }
            if (limit > 0 && parts.Count == limit - 1)
            {
                parts.Add(text[i..]);
                return parts;
            }
            var start = i;
            while (i < text.Length && !IsBlank(text[i]))
            {
                i++;
            }
            parts.Add(text[start..i]);
        }
    }

    private static List<string> SplitPattern(string text, RubyValue separator, int limit)
    {
        var parts = new List<string>();
        if (text.Length == 0)
            return parts;
        var regex = separator is RubyString { Text.Length: 0 } ? new Regex("", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(500)) : Literal(separator, text);
        var start = 0;
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            if (limit > 0 && parts.Count >= limit - 1)
                break;
            if (match.Length == 0 && (match.Index == start || match.Index >= text.Length || char.IsLowSurrogate(text[match.Index])))
                continue;
            parts.Add(text[start..match.Index]);
            for (var group = 1; group < match.Groups.Count; group++)
            {
                if (match.Groups[group].Success)
                    parts.Add(match.Groups[group].Value);
            }
            start = match.Index + match.Length;
        }
        parts.Add(text[start..]);
        return parts;
    }

    private static RubyValue Index(RubyCall call)
    {
        var size = RubyStrings.Length(call.Text);
        var from = call.Int(1, 0);
        from = from < 0 ? from + size : from;
        if (from < 0 || from > size)
            return RubyNil.Value;
        var offset = TextSlices.Offset(call.Text, from);
        var found = call.Known(0) is RubyRegexp pattern
            ? pattern.Compiled.Match(call.Text, offset) is { Success: true } match ? match.Index : -1
            : call.Text.IndexOf(call.Str(0), offset, StringComparison.Ordinal);
        return found < 0 ? RubyNil.Value : Make.Number(TextSlices.Index(call.Text, found));
    }

    private static RubyValue LastIndex(RubyCall call)
    {
        if (call.Known(0) is RubyRegexp || call.Has(1))
            throw new UnknownException("rindex with a pattern or a position");
        var found = call.Str(0).Length == 0 ? call.Text.Length : call.Text.LastIndexOf(call.Str(0), StringComparison.Ordinal);
        return found < 0 ? RubyNil.Value : Make.Number(TextSlices.Index(call.Text, found));
    }

    private static RubyArray Partition(RubyCall call, bool isLast)
    {
        var text = call.Text;
        int at;
        int length;
        if (call.Known(0) is RubyRegexp pattern)
        {
            if (isLast)
                throw new UnknownException("rpartition with a pattern");
            var match = pattern.Compiled.Match(text);
            (at, length) = match.Success ? (match.Index, match.Length) : (-1, 0);
        }
        else
        {
            length = call.Str(0).Length;
            at = isLast ? length == 0 ? text.Length : text.LastIndexOf(call.Str(0), StringComparison.Ordinal) : text.IndexOf(call.Str(0), StringComparison.Ordinal);
        }
        if (at < 0)
            return isLast ? Make.Texts(["", "", text]) : Make.Texts([text, "", ""]);
        return Make.Texts([text[..at], text.Substring(at, length), text[(at + length)..]]);
    }
}
