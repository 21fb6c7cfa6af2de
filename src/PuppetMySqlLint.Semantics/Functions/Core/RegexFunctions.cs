using System.Text;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>match</c>, <c>regsubst</c>, <c>split</c>.</summary>
internal static class RegexFunctions
{
    private static readonly PuppetType s_target = new VariantType([new ArrayType(StringType.Default), StringType.Default]);

    public static void AddTo(FunctionLibrary library)
    {
        library.Add("match", 2, 2, Match);
        library.Add("regsubst", 3, 5, Substitute);
        library.Add("split", 2, 2, Split);
    }

    private static PuppetValue Match(FunctionCall call) => call[0] switch
    {
        StringValue text => Match(call, text.Value, call[1]) ?? call.Undef(),
        ArrayValue texts => call.Array(texts.Elements.Select(t => t is StringValue s
            ? Match(call, s.Value, call[1]) ?? call.Undef()
            : throw ArgumentChecks.Refusal(call, 0, "string", new ArrayType(StringType.Default)))),
        _ => throw ArgumentChecks.Refusal(call, 0, "string", new VariantType([StringType.Default, new ArrayType(StringType.Default)])),
    };

    private static PuppetValue? Match(FunctionCall call, string text, PuppetValue pattern) => pattern switch
    {
        StringValue v => Match(call, text, v.Value),
        RegexValue v => Match(call, text, v.Pattern),
        ArrayValue v => ArgumentChecks.Flatten(v.Elements).Select(p => Match(call, text, p)).FirstOrDefault(static m => m is not null),
        TypeValue v => Match(call, text, v.Type),
        _ => throw Unusable(pattern),
    };

    private static PuppetValue? Match(FunctionCall call, string text, PuppetType type) => type switch
    {
        TypeAliasType alias => Match(call, text, alias.Resolved),
        RegexpType { Pattern: null } => throw new EvaluationException("Given Regexp Type has no regular expression"),
        RegexpType { Pattern: { } pattern } => Match(call, text, pattern),
        PatternType { Patterns: var patterns } => patterns.Select(p => Match(call, text, p)).FirstOrDefault(static m => m is not null),
        VariantType { Types: var types } => types.Select(t => Match(call, text, t)).FirstOrDefault(static m => m is not null),
        _ => throw Unusable(new TypeValue(type, Origins.Computed)),
    };

    private static EvaluationException Unusable(PuppetValue pattern) => new(
        $"match() expects pattern of T, where T is String, Regexp, Regexp[r], Pattern[p], or Array[T]. Got {RubyInspection.ClassName(pattern)}");

    private static PuppetValue? Match(FunctionCall call, string text, string pattern)
    {
        var match = RubyRegex.Get(pattern).Match(text);
        return match.Success ? call.Array(match.Groups.Values.Select(g => g.Success ? call.String(g.Value) : call.Undef())) : null;
    }

    private static PuppetValue Substitute(FunctionCall call)
    {
        call.Expect(0, "target", s_target);
        var flags = call.Has(3) ? call.Text(3, "flags") : "";
        if (flags.Any(static f => !"GEIM".Contains(f, StringComparison.Ordinal)))
            throw ArgumentChecks.Refusal(call, 3, "flags", new OptionalType(new PatternType(["^[GEIM]*$"])));
        if (call[1] is not StringValue && flags is not ("" or "G"))
            throw ArgumentChecks.Refusal(call, 3, "flags", new PatternType(["^G?$"]));
        var options = string.Concat(flags.Select(static f => f switch { 'E' => "x", 'I' => "i", 'M' => "m", _ => "" }).Distinct(StringComparer.Ordinal));
        var pattern = call[1] switch
        {
            StringValue v => WithOptions(v.Value, options),
            RegexValue v => v.Pattern,
            TypeValue { Type: RegexpType type } => type.Pattern ?? "",
            _ => throw ArgumentChecks.Refusal(call, 1, "pattern", new VariantType([StringType.Default, RegexpType.Default, new TypeType(RegexpType.Default)])),
        };
        if (call[2] is not (StringValue or HashValue))
            throw ArgumentChecks.Refusal(call, 2, "replacement", new VariantType([StringType.Default, new HashType(StringType.Default, StringType.Default)]));
        var regex = RubyRegex.Get(pattern);
        var isGlobal = flags.Contains('G', StringComparison.Ordinal);
        return call[0] switch
        {
            StringValue v => call.String(Substitute(regex, v.Value, call[2], isGlobal)),
            ArrayValue v => call.Array(v.Elements.Select(e => e is StringValue s
                ? new StringValue(Substitute(regex, s.Value, call[2], isGlobal), s.Origin.Then(call.Origin.Kind, call.Origin.Description, call.Origin.Location))
                : throw ArgumentChecks.Refusal(call, 0, "target", new VariantType([new ArrayType(StringType.Default), StringType.Default])))),
            _ => throw ArgumentChecks.Refusal(call, 0, "target", new VariantType([new ArrayType(StringType.Default), StringType.Default])),
        };
    }

    /// <summary>A pattern with options; a comment of an extended one must not swallow the end.</summary>
    private static string WithOptions(string pattern, string options) => options switch
    {
        "" => pattern,
        _ when options.Contains('x', StringComparison.Ordinal) => $"(?{options}:{pattern}\n)",
        _ => $"(?{options}:{pattern})",
    };

    private static string Substitute(RubyRegex regex, string text, PuppetValue replacement, bool isGlobal)
    {
        IEnumerable<Match> matches = isGlobal ? regex.Matches(text) : [regex.Match(text)];
        var builder = new StringBuilder();
        var position = 0;
        foreach (var match in matches.Where(static m => m.Success))
        {
            builder.Append(text, position, match.Index - position);
            if (replacement is HashValue hash)
                builder.Append(hash.Find(match.Value) is { } value ? RubyInspection.ToText(value) : "");
            else
                Expand(builder, ((StringValue)replacement).Value, match, text);
            position = match.Index + match.Length;
        }
        return builder.Append(text, position, text.Length - position).ToString();
    }

    private static void Expand(StringBuilder builder, string replacement, Match match, string text)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] != '\\' || i + 1 == replacement.Length)
            {
                builder.Append(replacement[i]);
                continue;
            }
            var c = replacement[++i];
            switch (c)
            {
                case >= '0' and <= '9': builder.Append(match.Groups[c - '0'].Value); break;
                case '&': builder.Append(match.Value); break;
                case '`': builder.Append(text, 0, match.Index); break;
                case '\'': builder.Append(text, match.Index + match.Length, text.Length - match.Index - match.Length); break;
                case '\\': builder.Append('\\'); break;
                case 'k' when i + 1 < replacement.Length && replacement[i + 1] == '<' && replacement.IndexOf('>', i) is var end and > 0:
                    builder.Append(match.Groups[replacement[(i + 2)..end]].Value);
                    i = end;
                    break;
                default: builder.Append('\\').Append(c); break;
            }
        }
    }

    private static PuppetValue Split(FunctionCall call)
    {
        var pattern = call[1] switch
        {
            StringValue v => v.Value,
            RegexValue v => v.Pattern,
            TypeValue { Type: RegexpType type } => type.Pattern ?? "",
            _ => throw ArgumentChecks.Refusal(call, 1, "pattern", new VariantType([StringType.Default, RegexpType.Default, new TypeType(RegexpType.Default)])),
        };
        if (call[0] is SensitiveValue { Inner: StringValue secret })
            return new SensitiveValue(call.Strings(Split(secret.Value, pattern)), call.ResultOrigin);
        return call.Strings(Split(call.Text(0, "str"), pattern));
    }

    /// <summary>Ruby's <c>split</c>: empty fields at the end fall away, groups of the pattern are fields too.</summary>
    internal static List<string> Split(string text, string pattern)
    {
        var fields = new List<string>();
        if (pattern == " ")
        {
            // Ruby treats the regular expression / / like any other, unlike the string ' '.
            pattern = "[ ]";
        }
        var start = 0;
        foreach (var match in RubyRegex.Get(pattern).Matches(text))
        {
            if (match.Length == 0)
            {
                if (match.Index == 0 || match.Index >= text.Length || match.Index == start)
                    continue;
            }
            fields.Add(text[start..match.Index]);
            fields.AddRange(match.Groups.Values.Skip(1).Where(static g => g.Success).Select(static g => g.Value));
            start = match.Index + match.Length;
        }
        if (text.Length > 0)
            fields.Add(text[start..]);
        while (fields is [.., ""])
        {
            fields.RemoveAt(fields.Count - 1);
        }
        return fields;
    }
}
