namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>How versions match versions and ranges.</summary>
internal static class VersionMatch
{
    /// <summary>Whether a version, or a string that is one, equals a version or lies in a range.</summary>
    /// <returns>Null if the pattern is neither version nor range.</returns>
    public static bool? Matches(PuppetValue value, PuppetValue pattern)
    {
        if (pattern is not RichValue { Data: SemVer or SemVerRange } rich)
            return null;
        var version = value switch
        {
            RichValue { Data: SemVer given } => given,
            StringValue text when SemVer.TryParse(text.Value, out var parsed) => parsed,
            _ => null,
        };
        return version is not null && (rich.Data is SemVer exact ? version.Order(exact) == 0 : ((SemVerRange)rich.Data).Contains(version));
    }
}
