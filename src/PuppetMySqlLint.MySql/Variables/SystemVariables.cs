using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// The system variables and start options on which replication depends, from MySQL 5.6 and MariaDB 10.3 on. Names, bounds, defaults and
/// dynamic flags were read from servers (MySQL 5.6.24, 5.7.18, 8.0.41, 9.7.4; MariaDB 10.5.23, 10.11.19, 11.8.6); the release in which
/// one changed is from the manual's page of the variable.
/// </summary>
public static partial class SystemVariables
{
    private static readonly FrozenDictionary<string, SystemVariable> ByName = Index();

    // Real options whose names begin with a word that is a prefix elsewhere.
    private static readonly FrozenSet<string> NotPrefixed = FrozenSet.Create(
        StringComparer.Ordinal,
        "skip_grant_tables", "skip_host_cache", "skip_parallel_replication", "skip_replication", "skip_show_database", "skip_stack_trace");

    /// <summary>All of them, by category and name.</summary>
    public static ImmutableArray<SystemVariable> All { get; } = [.. ByName.Values.Distinct().OrderBy(static v => v.Name, StringComparer.Ordinal)];

    /// <summary>The variable of a name; null if the catalogue does not have it.</summary>
    /// <param name="name">Any of its names, in any spelling, without prefixes.</param>
    public static SystemVariable? Find(string name) => ByName.GetValueOrDefault(OptionName.Normalize(name));

    /// <summary>The variable that an option sets; null if the catalogue does not have it.</summary>
    public static SystemVariable? Find(OptionName name) => ByName.GetValueOrDefault(name.Name);

    /// <summary>Whether a normalised name is that of an option, so that nothing in it is a prefix.</summary>
    internal static bool IsOption(string name) => ByName.ContainsKey(name) || NotPrefixed.Contains(name);

    private static FrozenDictionary<string, SystemVariable> Index()
    {
        var index = new Dictionary<string, SystemVariable>(StringComparer.Ordinal);
        foreach (var builder in (IEnumerable<VariableBuilder>)
            [.. Identity(), .. BinaryLog(), .. Gtid(), .. SemiSync(), .. Access(), .. Replica(), .. Filters(), .. Groups(), .. Galera(), .. Gone(), .. NewWordsOfReplicas(), .. OneFamily()])
        {
            var variable = builder.Build();
            foreach (var spelling in variable.Spellings)
            {
                index.Add(spelling.Name, variable);
            }
        }
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
