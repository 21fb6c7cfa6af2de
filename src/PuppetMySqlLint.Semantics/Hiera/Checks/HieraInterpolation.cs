using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>An interpolation as it stands in a data file or configuration.</summary>
/// <param name="Piece">What it says.</param>
/// <param name="Text">All of it, braces included.</param>
/// <param name="Whole">The string that it stands in.</param>
/// <param name="Location">Where it stands.</param>
internal readonly partial record struct HieraInterpolation(HieraPiece Piece, string Text, string Whole, Location Location)
{
    /// <summary>The interpolations in a value: in its strings, those that are keys of hashes among them.</summary>
    public static IEnumerable<HieraInterpolation> In(PuppetValue value) => value switch
    {
        StringValue text when text.Origin.Location is { } place => In(text.Value, place),
        ArrayValue array => array.Elements.SelectMany(In),
        HashValue hash => hash.Entries.SelectMany(static e => In(e.Key).Concat(In(e.Value))),
        _ => [],
    };

    /// <summary>The interpolations in a string.</summary>
    public static IEnumerable<HieraInterpolation> In(string text, Location place)
    {
        if (!HieraTemplate.IsIn(text))
            yield break;
        foreach (Match match in Expression().Matches(text))
        {
            var location = ScalarParts.Narrow(place, match.Value, text.AsSpan(0, match.Index).Count(match.Value));
            if (HieraTemplate.Read(match.Value).Pieces is [{ IsConstant: false } piece])
                yield return new HieraInterpolation(piece, match.Value, text, location);
        }
    }

    [GeneratedRegex(@"%\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Expression();
}
