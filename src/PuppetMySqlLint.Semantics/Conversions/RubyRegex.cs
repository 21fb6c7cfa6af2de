using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Regular expressions in Ruby's syntax, translated to .NET's and given a time-out.</summary>
internal sealed partial class RubyRegex
{
    /// <summary>No expression of a manifest needs longer; a catastrophic one is stopped.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(1);

    /// <summary>A match that takes longer is suspicious, and counts.</summary>
    private static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(50);

    /// <summary>How long slow matches of one catalog, or of one lookup outside of one, may take in all.</summary>
    private static readonly TimeSpan s_allowance = TimeSpan.FromSeconds(5);

    /// <summary>A catalog is compiled on one thread.</summary>
    [ThreadStatic]
    private static TimeSpan s_spent;

    private static readonly ConcurrentDictionary<string, RubyRegex> s_cache = new(StringComparer.Ordinal);

    private readonly CompiledPattern _compiled;

    private RubyRegex(string pattern)
    {
        Pattern = pattern;
        try
        {
            _compiled = new CompiledPattern(pattern, RegexOptions.CultureInvariant, s_timeout);
        }
        catch (RubyPatternException e)
        {
            throw new EvaluationException(e.Message);
        }
        catch (ArgumentException)
        {
            throw new EvaluationException($"Cannot use the regular expression /{pattern}/: it is malformed");
        }
    }

    /// <summary>The pattern in Ruby's syntax.</summary>
    public string Pattern { get; }

    /// <summary>The expression for a pattern; the same pattern is translated once.</summary>
    /// <exception cref="EvaluationException">The pattern is malformed.</exception>
    public static RubyRegex Get(string pattern) => s_cache.GetOrAdd(pattern, static p => new RubyRegex(p));

    /// <summary>Grants the catalog that this thread begins to compile, or the lookup that it begins outside of one, its time for slow matches.</summary>
    public static void Begin() => s_spent = TimeSpan.Zero;

    /// <summary>Ruby's <c>to_s</c>: the options that the pattern begins with come first, those that are off are named.</summary>
    public static string ToText(string pattern)
    {
        var (inner, options) = (pattern, "");
        while (LeadingOptions().Match(inner) is { Success: true } match)
        {
            var on = match.Groups["off"].Value.Aggregate(options + match.Groups["on"].Value, static (all, off) => all.Replace(off.ToString(), "", StringComparison.Ordinal));
            var isGroup = match.Groups["end"].Value == ":";
            if (isGroup && (!inner.EndsWith(')') || !IsValid(inner[match.Length..^1])))
            {
                (inner, options) = (pattern, "");
                break;
            }
            (inner, options) = (isGroup ? inner[match.Length..^1] : inner[match.Length..], on);
            if (isGroup)
                break;
        }
        var set = string.Concat("mix".Where(options.Contains));
        var unset = string.Concat("mix".Where(c => !options.Contains(c, StringComparison.Ordinal)));
        return $"(?{set}{(unset.Length > 0 ? "-" + unset : "")}:{inner})";
    }

    private static bool IsValid(string pattern)
    {
        try
        {
            _ = Get(pattern);
            return true;
        }
        catch (EvaluationException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A\(\?(?<on>[mix]*)(-(?<off>[mix]*))?(?<end>[:)])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LeadingOptions();

    /// <summary>A string as a pattern that matches only itself.</summary>
    public static string Escape(string text) => RubyQuoting.Escape(text);

    /// <summary>Whether the expression matches anywhere in a text.</summary>
    public bool IsMatch(string text) => Bounded(text, 0, static (regex, text, _) => regex.IsMatch(text));

    /// <summary>The first match in a text, from an index on.</summary>
    public Match Match(string text, int start = 0) => Bounded(text, start, static (regex, text, start) => regex.Match(text, start));

    /// <summary>All matches in a text.</summary>
    public IReadOnlyList<Match> Matches(string text) => Bounded<IReadOnlyList<Match>>(text, 0, static (regex, text, _) => [.. regex.Matches(text).Cast<Match>()]);

    /// <summary>A text without what the expression matches in it.</summary>
    public string Remove(string text) => Bounded(text, 0, static (regex, text, _) => regex.Replace(text, ""));

    private T Bounded<T>(string text, int start, Func<Regex, string, int, T> match)
    {
        if (s_spent > s_allowance)
            throw new PuppetError(EvaluationDescriptors.Budget, $"Slow regular expressions took more than {s_allowance.TotalSeconds:0} s in all: /{Pattern}/ is not tried");
        var begun = Stopwatch.GetTimestamp();
        try
        {
            return match(_compiled.For(text), text, start);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new PuppetError(EvaluationDescriptors.Budget, $"The regular expression /{Pattern}/ takes more than {s_timeout.TotalSeconds:0} s to match");
        }
        finally
        {
            if (Stopwatch.GetElapsedTime(begun) is var elapsed && elapsed > s_slow)
                s_spent += elapsed;
        }
    }
}
