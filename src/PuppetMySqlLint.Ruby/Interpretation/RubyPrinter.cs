using System.Globalization;
using System.Text;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>Ruby's <c>to_s</c> and <c>inspect</c>.</summary>
internal static class RubyPrinter
{
    private const int MaximumDepth = 100;

    /// <summary>What <c>to_s</c> gives.</summary>
    /// <exception cref="UnknownException">It depends on something unknown.</exception>
    public static string Of(RubyValue value) => value switch
    {
        { Spoiled: { } spoiled } => throw new UnknownException(spoiled),
        RubyBytes => throw new UnknownException(RubyConversions.NoText),
        RubyString v => v.Text,
        RubySymbol v => v.Name,
        RubyNil => "",
        RubyClassValue v => v.Represented.Name,
        RubyRange v => Of(v.From) + (v.IsExclusive ? "..." : "..") + Of(v.To),
        RubyRegexp v => Group(v),
        RubyMatch v => v.Match.Value,
        RubyForeign v => v.Text,
        RubyObject { Data: null } v when v.Class.IsSubclassOf(RubyClasses.Exception) => v.Fields.TryGetValue("message", out var message) ? Of(message) : v.Class.Name,
        RubyObject { Data: RubyAddress address } => address.ToString(),
        _ => Inspect(value),
    };

    /// <summary>What <c>inspect</c> gives.</summary>
    /// <exception cref="UnknownException">It depends on something unknown.</exception>
    public static string Inspect(RubyValue value)
    {
        var builder = new StringBuilder();
        Append(builder, value, 0);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, RubyValue value, int depth)
    {
        if (depth > MaximumDepth || builder.Length > 16_000_000)
            throw new UnknownException("a value too large to be shown");
        if (value.Spoiled is { } spoiled)
            throw new UnknownException(spoiled);
        switch (value)
        {
            case RubyUnknown unknown: throw new UnknownException(unknown);
            case RubyBytes: throw new UnknownException(RubyConversions.NoText);
            case RubyNil: builder.Append("nil"); break;
            case RubyBoolean v: builder.Append(v.Value ? "true" : "false"); break;
            case RubyInteger v: builder.Append(v.Value.ToString(CultureInfo.InvariantCulture)); break;
            case RubyFloat v: builder.Append(RubyNumbers.ToText(v.Value)); break;
            case RubyString v: builder.Append(RubyStrings.Inspect(v.Text)); break;
            case RubySymbol v: builder.Append(InspectSymbol(v.Name)); break;
            case RubyArray v:
                builder.Append('[');
                for (var i = 0; i < v.Items.Count; i++)
                {
                    if (i > 0)
                        builder.Append(", ");
                    Append(builder, v.Items[i], depth + 1);
                }
                builder.Append(']');
                break;
            case RubyHash v: AppendHash(builder, v, depth); break;
            case RubyRange v:
                if (v.From is not RubyNil)
                    Append(builder, v.From, depth + 1);
                builder.Append(v.IsExclusive ? "..." : "..");
                if (v.To is not RubyNil)
                    Append(builder, v.To, depth + 1);
                break;
            case RubyRegexp v: builder.Append('/').Append(Slashed(v.Source)).Append('/').Append(v.Options); break;
            case RubyMatch v: AppendMatch(builder, v); break;
            case RubyClassValue v: builder.Append(v.Represented.Name); break;
            case RubyForeign v: builder.Append(v.Text); break;
            case RubyObject { Data: RubySet set }:
                builder.Append("#<Set: {");
                builder.AppendJoin(", ", set.Members.Select(Inspect)).Append("}>");
                break;
            case RubyObject { Data: RubyAddress address }: builder.Append(address.Inspect()); break;
            case RubyObject v when v.Class.IsSubclassOf(RubyClasses.Exception):
                var message = Of(v);
                builder.Append(message.Length == 0 ? v.Class.Name : $"#<{v.Class.Name}: {message}>");
                break;
            default: throw new UnknownException($"what {value.Class.Name} looks like");
        }
    }

    private static void AppendHash(StringBuilder builder, RubyHash hash, int depth)
    {
        builder.Append('{');
        var isFirst = true;
        foreach (var (key, item) in hash.Entries)
        {
            if (!isFirst)
                builder.Append(", ");
            isFirst = false;
            Append(builder, key, depth + 1);
            builder.Append("=>");
            Append(builder, item, depth + 1);
        }
        builder.Append('}');
    }

    private static void AppendMatch(StringBuilder builder, RubyMatch match)
    {
        builder.Append("#<MatchData ").Append(RubyStrings.Inspect(match.Match.Value));
        for (var i = 1; i < match.Match.Groups.Count; i++)
        {
            builder.Append(' ').Append(match.Match.Groups[i].Name).Append(':').Append(Inspect(match.Group(i)));
        }
        builder.Append('>');
    }

    private static string Group(RubyRegexp regexp)
    {
        var off = string.Concat("mix".Where(o => !regexp.Options.Contains(o, StringComparison.Ordinal)));
        return $"(?{regexp.Options}{(off.Length > 0 ? "-" + off : "")}:{Slashed(regexp.Source)})";
    }

    /// <summary>A pattern with its slashes escaped, those that are not yet.</summary>
    private static string Slashed(string source)
    {
        if (!source.Contains('/', StringComparison.Ordinal))
            return source;
        var builder = new StringBuilder();
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\' && i + 1 < source.Length)
                builder.Append(source[i++]);
            else if (source[i] == '/')
                builder.Append('\\');
            builder.Append(source[i]);
        }
        return builder.ToString();
    }

    /// <summary>A symbol with its colon, in quotes where its name needs them.</summary>
    public static string InspectSymbol(string name)
    {
        if (name is "+" or "-" or "*" or "/" or "%" or "**" or "==" or "!=" or "<" or ">" or "<=" or ">=" or "<=>" or "===" or "=~" or "!~" or "!" or "[]" or "[]="
            or "<<" or ">>" or "&" or "|" or "^" or "~" or "+@" or "-@" or "`")
            return ":" + name;
        var start = name.StartsWith("@@", StringComparison.Ordinal) ? 2 : name.StartsWith('@') || name.StartsWith('$') ? 1 : 0;
        var end = start == 0 && name.Length > 1 && name[^1] is '?' or '!' or '=' && start == 0 && name.Length > 1 ? name.Length - 1 : name.Length;
        var isPlain = end > start && Syntax.RubyLexer.IsNameStart(name[start]);
        for (var i = start; isPlain && i < end; i++)
        {
            isPlain = Syntax.RubyLexer.IsNamePart(name[i]);
        }
        return isPlain ? ":" + name : ":" + RubyStrings.Inspect(name);
    }
}
