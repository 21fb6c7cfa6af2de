using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Matches regular expressions and keeps what they capture.</summary>
internal static class RegularExpressions
{
    /// <summary>The first match in a text.</summary>
    /// <returns>What it captured; null if it does not match.</returns>
    public static MatchData? Match(RegexValue regex, StringValue text)
    {
        var match = RubyRegex.Get(regex.Pattern).Match(text.Value);
        if (!match.Success)
            return null;
        var origin = Origins.Match with { Causes = [text.Origin] };
        var groups = ImmutableArray.CreateBuilder<PuppetValue>(match.Groups.Count);
        foreach (Group group in match.Groups)
            groups.Add(group.Success ? new StringValue(group.Value, origin, text.IsSecret) : new UndefValue(origin));
        return new MatchData(groups.DrainToImmutable());
    }
}
