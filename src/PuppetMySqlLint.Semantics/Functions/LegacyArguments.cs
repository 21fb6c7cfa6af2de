namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>What Puppet hands to functions of the old interface, which know neither regular expressions nor versions and times: their text.</summary>
internal static class LegacyArguments
{
    public static bool AreOldEnough(PuppetValue value) => value switch
    {
        RegexValue or RichValue { Data: SemVer or SemVerRange or Timespan or Timestamp or BinaryData } => false,
        ArrayValue array => array.Elements.All(AreOldEnough),
        HashValue hash => hash.Entries.All(static e => AreOldEnough(e.Key) && AreOldEnough(e.Value)),
        _ => true,
    };

    public static PuppetValue Convert(PuppetValue value) => AreOldEnough(value) ? value : value switch
    {
        RegexValue regex => new StringValue(RegexpType.Delimit(regex.Pattern), value.Origin, value.IsSecret),
        RichValue rich => new StringValue(rich.Text, value.Origin, value.IsSecret),
        ArrayValue array => new ArrayValue([.. array.Elements.Select(Convert)], value.Origin, value.IsSecret, array.Openness),
        HashValue hash => new HashValue([.. hash.Entries.Select(static e => new HashEntry(Convert(e.Key), Convert(e.Value)))], value.Origin, value.IsSecret, hash.Openness),
        _ => value,
    };
}
