using System.Runtime.InteropServices;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Matches regular expressions and keeps what they capture.</summary>
internal static class RegularExpressions
{
    /// <summary>The first match in a text.</summary>
    /// <returns>What it captured; null if it does not match.</returns>
    public static MatchData? Match(RegexValue regex, StringValue text)
    {
        var match = regex.Compiled.Match(text.Value);
        if (!match.Success)
            return null;
        var origin = Origins.Match with { Causes = [text.Origin] };
        var captured = match.Groups;
        var groups = new PuppetValue[captured.Count];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = captured[i] is { Success: true } group ? new StringValue(group.Value, origin, text.IsSecret) : new UndefValue(origin);
        return new MatchData(ImmutableCollectionsMarshal.AsImmutableArray(groups));
    }
}
