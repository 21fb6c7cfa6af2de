using System.Globalization;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>
/// Reads a hash of option groups, <c>{ mysqld => { server_id => 1 } }</c>, as the templates of the MySQL modules render it: groups and
/// keys sorted; <c>true</c> and the empty string a bare name; an array one line for each element; <c>undef</c> nothing.
/// </summary>
internal static class OptionHash
{
    /// <param name="groups">The groups.</param>
    /// <param name="file">The option file.</param>
    /// <param name="isWritten">Whether a template writes an option of a group at all; null if it writes all.</param>
    public static IEnumerable<InstanceOption> Read(HashValue groups, string file, Func<string, HashValue, bool>? isWritten = null)
    {
        foreach (var (key, value) in Sorted(groups))
        {
            if (value is not HashValue options)
                continue;
            foreach (var (name, setting) in Sorted(options))
            {
                if (isWritten?.Invoke(name, options) == false)
                    continue;
                foreach (var option in ReadOption(key, name, setting, file))
                    yield return option;
            }
        }
    }

    /// <summary>The options whose value is <c>undef</c>: the templates write no line for them.</summary>
    public static IEnumerable<InstanceOption> ReadDropped(HashValue groups, string file) =>
        from key in Sorted(groups)
        where key.Value is HashValue
        from option in Sorted((HashValue)key.Value)
        where option.Value is UndefValue
        select Option(key.Key, option.Key, text: null, option.Value, file);

    /// <summary>Why a server may read settings from the hash that are not in it; null if it is all there.</summary>
    public static UnknownReason? OpennessOf(HashValue groups) =>
        groups.Openness ?? groups.Entries.Select(static e => e.Value switch
        {
            HashValue options => options.Openness,
            UnknownValue unknown => unknown.Reason,
            OneOfValue => new UnknownReason(UnknownKind.Undecided, "a group of options has several possible values"),
            _ => null,
        }).FirstOrDefault(static r => r is not null);

    /// <summary>Why nothing is known of an option hash that is none.</summary>
    public static UnknownReason WhyHidden(PuppetValue value) =>
        value is UnknownValue unknown ? unknown.Reason : new UnknownReason(UnknownKind.Undecided, "the option hash has several possible values");

    /// <summary>A value as it stands in an option file; <see cref="OptionText.Hole"/> where it is not known.</summary>
    public static string TextOf(PuppetValue value) => value switch
    {
        StringValue v => v.Value,
        IntegerValue v => v.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue v => v.Value.ToString(CultureInfo.InvariantCulture),
        BooleanValue v => v.Value ? "true" : "false",
        PartialStringValue v => v.Template,
        SensitiveValue v => TextOf(v.Inner),
        UndefValue => "",
        TypeValue or DefaultValue => value.ToString(),
        _ => OptionText.Hole.ToString(),
    };

    /// <summary>Whether a value may have been rendered as what stands in an option file.</summary>
    /// <param name="value">The value.</param>
    /// <param name="written">What the server gets, unquoted; null for a bare name.</param>
    public static bool MayRender(PuppetValue value, string? written) => value switch
    {
        UndefValue => false,
        BooleanValue { Value: true } or StringValue { Value: "" } => written is null,
        ArrayValue array => array.Elements.Any(e => MayRender(e, written)),
        _ => TextOf(value) is var text && (OptionText.HasHole(text) || string.Equals(text.Trim('\'', '"'), written, StringComparison.Ordinal)),
    };

    private static IEnumerable<(string Key, PuppetValue Value)> Sorted(HashValue hash) =>
        hash.Entries.Select(static e => (Key: TextOf(e.Key), e.Value)).OrderBy(static e => e.Key, StringComparer.Ordinal);

    private static IEnumerable<InstanceOption> ReadOption(string group, string name, PuppetValue value, string file) => value switch
    {
        UndefValue => [],
        BooleanValue { Value: true } or StringValue { Value: "" } => [Option(group, name, text: null, value, file)],
        ArrayValue array => array.Elements.Select(e => Option(group, name, TextOf(e), e, file)),
        _ => [Option(group, name, TextOf(value), value, file)],
    };

    private static InstanceOption Option(string group, string name, string? text, PuppetValue value, string file) =>
        new(group, name, OptionSetting.Of(name, text), value.Origin) { File = file, IsSecret = value.ContainsSecret };
}
