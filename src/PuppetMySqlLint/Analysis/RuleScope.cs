using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>For which servers a rule holds. What is not said holds for all. Immutable.</summary>
public sealed record RuleScope
{
    /// <summary>Every server of every release, whoever decides which one is the primary.</summary>
    public static RuleScope Everywhere { get; } = new();

    /// <summary>The releases, one range for each family; empty for all.</summary>
    public ImmutableArray<VersionRange> Servers { get; init; } = [];

    /// <summary>Who may decide which server is the primary; empty for whoever it is.</summary>
    public ImmutableArray<RoleAuthority> Authorities { get; init; } = [];

    /// <summary>Whether the rule holds for a server; null if what is known of the server leaves that open, so that findings are <c>Possible</c>.</summary>
    /// <param name="instance">The server.</param>
    public bool? Contains(MySqlInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (Servers.IsEmpty && Authorities.IsEmpty)
            return true;
        var release = Any(Servers.Select(range => range.Contains(instance.Flavor, instance.Version)), Servers.IsEmpty);
        var authority = Authorities.IsEmpty || Authorities.Contains(instance.RoleAuthority) ? true : instance.RoleAuthority == RoleAuthority.Unknown ? (bool?)null : false;
        return release == false || authority == false ? false : release & authority;
    }

    private static bool? Any(IEnumerable<bool?> answers, bool isEmpty)
    {
        var result = isEmpty;
        var isOpen = false;
        foreach (var answer in answers)
        {
            result |= answer == true;
            isOpen |= answer is null;
        }
        return result ? true : isOpen ? null : false;
    }
}
