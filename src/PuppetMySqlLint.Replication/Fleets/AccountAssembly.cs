using System.Collections.Immutable;

namespace PuppetMySqlLint.Replication;

/// <summary>Puts together what is said of one account: that it exists, and what it may do.</summary>
internal static class AccountAssembly
{
    public static IEnumerable<ReplicationAccount> Of(FleetNode node, IEnumerable<AccountDraft> drafts, HostDirectory hosts)
    {
        foreach (var group in drafts.GroupBy(static d => (d.User, d.Host)))
        {
            ImmutableArray<string> privileges = [.. group.SelectMany(static d => d.Privileges).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            var declaration = group.FirstOrDefault(static d => d.Privileges.IsEmpty) ?? group.First();
            var host = hosts.Resolve(group.Key.Host, node, WrittenOrigin.Find(declaration.Origin, group.Key.Host) ?? declaration.Origin);
            yield return new ReplicationAccount(node, group.Key.User, host, declaration.Origin)
            {
                Privileges = privileges,
                Grants = [.. group.Where(static d => !d.Privileges.IsEmpty).Select(static d => new AccountGrant(d.Privileges, d.PrivilegesOrigin ?? d.Origin))],
                Confidence = group.Max(static d => d.Confidence),
            };
        }
    }

    /// <summary>Whether it is a replica's account. Everything includes replication, but an administrator's account is no replica's.</summary>
    public static bool MayReplicate(ReplicationAccount account) => account.Privileges.Any(static p => p is "REPLICATION SLAVE" or "REPLICATION REPLICA");
}
