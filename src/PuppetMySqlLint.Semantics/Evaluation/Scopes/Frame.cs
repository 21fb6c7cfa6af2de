using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>One level of a scope: its own variables, those of a block, or what a match captured.</summary>
internal class Frame(Frame? parent)
{
    public Frame? Parent { get; } = parent;

    /// <summary>The variables; null for a level that only holds captures.</summary>
    public VariableTable? Variables { get; init; }

    /// <summary>What a match captured; null for a level that holds variables.</summary>
    public MatchData? Match { get; init; }

    public static Frame Local(Frame? parent) => new(parent) { Variables = new VariableTable() };

    public static Frame OfMatch(Frame parent, MatchData? match) => new(parent) { Match = match };

    public virtual bool TryGetOwn(string name, [NotNullWhen(true)] out PuppetValue? value)
    {
        if (Variables is not null)
            return Variables.TryGetValue(name, out value);
        value = Match is not null && char.IsAsciiDigit(name[0]) && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var group) ? Capture(Match, group) : null;
        return value is not null;
    }

    private static PuppetValue Capture(MatchData match, int group) =>
        match.Unknown is { } reason
            ? new UnknownValue(reason, Origins.Match)
            : group < match.Groups.Length ? match.Groups[group] : new UndefValue(Origins.Match);
}
