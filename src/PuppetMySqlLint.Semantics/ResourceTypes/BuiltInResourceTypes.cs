using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>The resource types of Puppet and its core modules.</summary>
internal static class BuiltInResourceTypes
{
    /// <summary>Types of core modules that the table does not hold: their names are known, their attributes are not.</summary>
    private const string NamesAlone =
        "component computer interface k5login macauthorization maillist mcx nagios_command nagios_contact nagios_contactgroup nagios_host nagios_hostdependency "
        + "nagios_hostescalation nagios_hostextinfo nagios_hostgroup nagios_service nagios_servicedependency nagios_serviceescalation nagios_serviceextinfo "
        + "nagios_servicegroup nagios_timeperiod router scheduled_task vlan whit yumrepo zfs zone zpool";

    private static readonly FrozenDictionary<string, ResourceType> Table = BuiltInTypeTable.Rows
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)
        .Concat(NamesAlone.Split(' ').Select(static n => new ResourceType(n)))
        .ToFrozenDictionary(static t => t.Name, StringComparer.Ordinal);

    public static IEnumerable<ResourceType> All => Table.Values;

    public static ResourceType? Find(string name) => Table.GetValueOrDefault(name);

    private static ResourceType Read(string row)
    {
        var columns = row.Split('|', StringSplitOptions.TrimEntries);
        ImmutableArray<ResourceTypeAttribute> attributes = [.. columns[1].Split(' ').Select(static a => new ResourceTypeAttribute(a.TrimStart('*', '='), a.Contains('='), a[0] == '*'))];
        return new ResourceType(columns[0])
        {
            Attributes = attributes,
            EnsureValues = columns.ElementAtOrDefault(2) is { Length: > 0 } values ? [.. values.Split(' ')] : [],
            IsIsomorphic = columns[^1] != "n",
            NameAttribute = NameAttributeOf(attributes),
            // Patterns with alternatives are those of files, whose titles CatalogBuilder knows.
            TitlePatterns = columns is [_, _, _, { Length: > 0 } patterns, _] ? [.. patterns.Split(" ;; ").Select(ReadPattern)] : [],
        };
    }

    private static TitlePattern ReadPattern(string text) =>
        text.LastIndexOf(" => ", StringComparison.Ordinal) is var arrow && arrow > 0 ? new TitlePattern(text[..arrow], [.. text[(arrow + 4)..].Split(',')]) : new TitlePattern(text, []);

    /// <summary>With several key attributes, or none, Puppet falls back to <c>name</c>.</summary>
    public static string NameAttributeOf(ImmutableArray<ResourceTypeAttribute> attributes) =>
        attributes.Where(static a => a.IsKey).Take(2).ToList() is [var only] ? only.Name : "name";
}
