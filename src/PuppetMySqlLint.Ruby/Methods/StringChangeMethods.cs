using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Strings: what changes them in place, and accesses.</summary>
internal static class StringChangeMethods
{
    public static void Define(RubyClass type)
    {
        foreach (var (name, change) in StringMethods.Changes)
            type.Add(name + "!", 0, 0, c => Replace(c, change(c.Text), name is "succ" or "next" or "reverse"));
        foreach (var name in (string[])["chomp", "gsub", "sub", "tr", "tr_s", "delete", "squeeze", "delete_prefix", "delete_suffix"])
            type.Add(name + "!", 0, -1, c => Replace(c, RubyPrinter.Of(RubyInterpreter.Known(c.Ruby.Invoke(c.Self.Class.Find(name)!, c.Self, c.Arguments, c.Block))), false));
        type.AddShallow("<<", 1, 1, Append)
            .AddShallow("concat", 0, -1, Append)
            .Add("replace", 1, 1, static c => Replace(c, c.Str(0), true))
            .Add("clear", 0, 0, static c => Replace(c, "", true))
            .Add("[]", 1, 2, Slice)
            .Add("slice", 1, 2, Slice)
            .Add("byteslice", 1, 2, static c => c.Text.All(char.IsAscii) ? Slice(c) : throw new UnknownException("bytes of characters outside of ASCII"))
            .Add("slice!", 1, 2, SliceOut)
            .Add("[]=", 2, 3, Assign);
    }

    /// <summary>Sets the text.</summary>
    /// <returns>The string; <c>nil</c> if nothing changed and the method says so.</returns>
    private static RubyValue Replace(RubyCall call, string text, bool always)
    {
        if (text == call.Text && !always)
            return RubyNil.Value;
        call.Changes();
        ((RubyString)call.Self).Text = text;
        return call.Self;
    }

    private static RubyValue Append(RubyCall call)
    {
        var target = (RubyString)call.Self;
        foreach (var argument in call.Arguments)
        {
            var text = argument is RubyInteger code ? FormatOperations.Instance.ToCharacter(code) : null;
            if (argument is RubyUnknown unknown)
            {
                call.Ruby.Changing(target);
                throw new UnknownException(unknown);
            }
            text ??= RubyConversions.ToStr(argument);
            call.Ruby.Charge(text.Length);
            call.Changes();
            target.Append(text);
            target.IsSecret |= argument.IsSecret;
            target.Origin ??= argument.Origin;
        }
        return target;
    }

    private static RubyValue Slice(RubyCall call)
    {
        var text = call.Text;
        if (call.Has(1))
        {
            if (call.Known(0) is RubyRegexp pattern)
                return Group(call, pattern, call.Known(1));
            return TextOrNil(TextSlices.Slice(text, call.Int(0), call.Int(1)));
        }
        switch (call.Known(0))
        {
            case RubyString part: return text.Contains(part.Text, StringComparison.Ordinal) ? Make.Text(part.Text) : RubyNil.Value;
            case RubyRegexp pattern: return Group(call, pattern, Make.Number(0));
            case RubyRange range:
                return TextSlices.Within(range, RubyStrings.Length(text)) is var (start, length) ? TextOrNil(TextSlices.Slice(text, start, length)) : RubyNil.Value;
            default:
                var index = call.Int(0);
                return TextOrNil(TextSlices.Slice(text, index, 1) is { Length: > 0 } one ? one : null);
        }
    }

    private static RubyValue Group(RubyCall call, RubyRegexp pattern, RubyValue group)
    {
        var match = RegexpMethods.Match(call.Ruby, pattern, call.Text);
        return match is RubyMatch found ? RegexpMethods.Member(found, group) : RubyNil.Value;
    }

    private static RubyValue TextOrNil(string? text) => text is null ? RubyNil.Value : Make.Text(text);

    private static RubyValue SliceOut(RubyCall call)
    {
        if (call.Known(0) is not (RubyString or RubyRegexp) || call.Has(1))
        {
            var taken = Slice(call);
            var size = RubyStrings.Length(call.Text);
            var start = call.Known(0) is RubyRange range ? TextSlices.Within(range, size)?.Start ?? 0 : call.Int(0) is var i && i < 0 ? i + size : call.Int(0);
            if (taken is RubyString { Text: var part })
                Cut(call, TextSlices.Offset(call.Text, start), part.Length);
            return taken;
        }
        var piece = Slice(call);
        if (piece is RubyString { Text: var found })
            Cut(call, call.Known(0) is RubyRegexp pattern ? pattern.Compiled.Match(call.Text).Index : call.Text.IndexOf(found, StringComparison.Ordinal), found.Length);
        return piece;
    }

    private static void Cut(RubyCall call, int offset, int length)
    {
        call.Changes();
        ((RubyString)call.Self).Text = call.Text.Remove(offset, length);
    }

    private static RubyValue Assign(RubyCall call)
    {
        var value = call.Str(call.Count - 1);
        var text = call.Text;
        var size = RubyStrings.Length(text);
        int offset;
        int length;
        switch (call.Known(0))
        {
            case RubyString part when call.Count == 2:
                offset = text.IndexOf(part.Text, StringComparison.Ordinal);
                length = part.Text.Length;
                if (offset < 0)
                    throw new RubyError(ExceptionClasses.IndexError, "string not matched");
                break;
            case RubyRegexp pattern when call.Count == 2:
                var match = pattern.Compiled.Match(text);
                if (!match.Success)
                    throw new RubyError(ExceptionClasses.IndexError, "regexp not matched");
                (offset, length) = (match.Index, match.Length);
                break;
            case RubyRange range when call.Count == 2:
                var (from, count) = TextSlices.Within(range, size) ?? throw new RubyError(ExceptionClasses.RangeError, $"{RubyPrinter.Inspect(range)} out of range");
                offset = TextSlices.Offset(text, from);
                length = TextSlices.Slice(text, from, count)!.Length;
                break;
            default:
                var index = call.Int(0);
                if (index < -size || index > size || index == size && call.Count == 2)
                    throw new RubyError(ExceptionClasses.IndexError, $"index {index} out of string");
                index = index < 0 ? index + size : index;
                offset = TextSlices.Offset(text, index);
                length = TextSlices.Slice(text, index, call.Count == 3 ? call.Int(1) : 1)?.Length ?? throw new RubyError(ExceptionClasses.IndexError, $"negative length {call.Int(1)}");
                break;
        }
        call.Changes();
        ((RubyString)call.Self).Text = text.Remove(offset, length).Insert(offset, value);
        return call.Arguments[^1];
    }
}
