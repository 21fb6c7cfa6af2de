using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Regular expressions and what they match.</summary>
internal static class RegexpMethods
{
    public static void Define(RubyClass regexp, RubyClass match)
    {
        regexp.Add("=~", 1, 1, static c => Find(c.Ruby, Of(c), c.Known(0)))
            .Add("===", 1, 1, static c => c.Known(0) is RubyString or RubySymbol ? Make.Bool(Find(c.Ruby, Of(c), c.Known(0)) is not RubyNil) : RubyBoolean.False)
            .Add("match", 1, 2, static c => c.Has(1) ? throw new UnknownException("match from a position") : c.Known(0) is RubyNil ? RubyNil.Value : Match(c.Ruby, Of(c), Subject(c.Known(0))))
            .Add("match?", 1, 2, static c => c.Has(1) ? throw new UnknownException("match from a position") : c.Known(0) is RubyNil ? RubyBoolean.False : Make.Bool(Of(c).Compiled.IsMatch(Subject(c.Known(0)))))
            .Add("source", 0, 0, static c => Make.Text(Of(c).Source))
            .Add("options", 0, 0, static c => Make.Number((Of(c).Options.Contains('i', StringComparison.Ordinal) ? 1 : 0) + (Of(c).Options.Contains('x', StringComparison.Ordinal) ? 2 : 0) + (Of(c).Options.Contains('m', StringComparison.Ordinal) ? 4 : 0)))
            .Add("names", 0, 0, static c => Make.Texts(Of(c).Compiled.Names));
        regexp.Singleton.Add("new", 1, 2, New)
            .Add("compile", 1, 2, New)
            .Add("escape", 1, 1, static c => Make.Text(RubyQuoting.Escape(c.Known(0) is RubySymbol s ? s.Name : c.Str(0))))
            .Add("quote", 1, 1, static c => Make.Text(RubyQuoting.Escape(c.Str(0))))
            .Add("union", 0, -1, Union);
        match.Add("[]", 1, 2, static c => c.Has(1) ? c.Ruby.Send(Groups(c), "[]", c.Arguments, null) : Member(M(c), c.Known(0)))
            .Add("to_a", 0, 0, static c => Groups(c))
            .Add("captures", 0, 0, static c => Make.List(Groups(c).Items.Skip(1)))
            .Add("named_captures", 0, 0, static c => NamedCaptures(M(c)))
            .Add("names", 0, 0, static c => Make.Texts(M(c).Regexp.Compiled.Names))
            .Add("values_at", 0, -1, static c => c.Ruby.Send(Groups(c), "values_at", c.Arguments, null))
            .Add("pre_match", 0, 0, static c => Make.Text(M(c).Text[..M(c).Match.Index]))
            .Add("post_match", 0, 0, static c => Make.Text(M(c).Text[(M(c).Match.Index + M(c).Match.Length)..]))
            .Add("begin", 1, 1, static c => M(c).Match.Groups[c.Int(0)] is { Success: true } g ? Make.Number(TextSlices.Index(M(c).Text, g.Index)) : RubyNil.Value)
            .Add("end", 1, 1, static c => M(c).Match.Groups[c.Int(0)] is { Success: true } g ? Make.Number(TextSlices.Index(M(c).Text, g.Index + g.Length)) : RubyNil.Value)
            .Add("string", 0, 0, static c => Make.Text(M(c).Text))
            .Add("size", 0, 0, static c => Make.Number(M(c).Match.Groups.Count))
            .Add("length", 0, 0, static c => Make.Number(M(c).Match.Groups.Count));
    }

    /// <summary>Where a pattern matches, counted in code points; <c>nil</c> if nowhere.</summary>
    public static RubyValue Find(RubyInterpreter ruby, RubyRegexp pattern, RubyValue subject)
    {
        if (subject is RubyNil)
        {
            ruby.SetLastMatch(RubyNil.Value);
            return RubyNil.Value;
        }
        var text = Subject(subject);
        return Match(ruby, pattern, text) is RubyMatch found ? Make.Number(TextSlices.Index(text, found.Match.Index)) : RubyNil.Value;
    }

    /// <summary>The first match, which becomes <c>$~</c>.</summary>
    public static RubyValue Match(RubyInterpreter ruby, RubyRegexp pattern, string text)
    {
        var match = pattern.Compiled.Match(text);
        RubyValue result = match.Success ? new RubyMatch(pattern, match, text) : RubyNil.Value;
        ruby.SetLastMatch(result);
        return result;
    }

    /// <summary>A group by number or name.</summary>
    public static RubyValue Member(RubyMatch match, RubyValue group)
    {
        if (group is RubyString or RubySymbol)
        {
            var name = RubyPrinter.Of(group);
            return match.Regexp.Compiled.Names.Contains(name, StringComparer.Ordinal)
                ? match.Match.Groups[name] is { Success: true } found ? Make.Text(found.Value) : RubyNil.Value
                : throw new RubyError(ExceptionClasses.IndexError, $"undefined group name reference: {name}");
        }
        var number = RubyConversions.ToIndex(group);
        return match.Group(number < 0 ? number + match.Match.Groups.Count : number);
    }

    private static RubyRegexp Of(RubyCall call) => (RubyRegexp)call.Self;

    private static RubyMatch M(RubyCall call) => (RubyMatch)call.Self;

    private static string Subject(RubyValue value) => value is RubySymbol symbol ? symbol.Name : RubyConversions.ToStr(value);

    private static RubyArray Groups(RubyCall call) => Make.List(Enumerable.Range(0, M(call).Match.Groups.Count).Select(M(call).Group));

    private static RubyHash NamedCaptures(RubyMatch match)
    {
        var hash = new RubyHash();
        foreach (var name in match.Regexp.Compiled.Names)
        {
            hash.Set(Make.Text(name), Member(match, Make.Text(name)));
        }
        return hash;
    }

    private static RubyRegexp New(RubyCall call)
    {
        if (call.Known(0) is RubyRegexp existing)
            return existing;
        var options = !call.Has(1) ? "" : call.Known(1) switch
        {
            RubyInteger { Value: var bits } => ((bits & 1) != 0 ? "i" : "") + ((bits & 2) != 0 ? "x" : "") + ((bits & 4) != 0 ? "m" : ""),
            var flag => flag.IsTruthy ? "i" : "",
        };
        var regexp = new RubyRegexp(call.Str(0), options);
        try
        {
            _ = regexp.Compiled;
        }
        catch (RubyPatternException e)
        {
            throw new RubyError(ExceptionClasses.RegexpError, e.Message);
        }
        return regexp;
    }

    private static RubyRegexp Union(RubyCall call)
    {
        var parts = call.Count == 1 && call.Known(0) is RubyArray list ? list.Items : [.. call.Arguments];
        if (parts is [RubyRegexp only])
            return only;
        return new RubyRegexp(parts.Count == 0 ? "(?!)" : string.Join('|', parts.Select(static p => p is RubyRegexp r ? RubyPrinter.Of(r) : RubyQuoting.Escape(RubyConversions.ToStr(p)))), "");
    }
}
