using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Replication;

/// <summary>Joins channels with the servers that have them and the hosts that they name.</summary>
internal static class ChannelAssembly
{
    public static IEnumerable<ReplicationChannel> Of(FleetNode node, ImmutableArray<MySqlInstance> instances, IEnumerable<ChannelDraft> drafts, HostDirectory hosts)
    {
        foreach (var draft in drafts)
        {
            var replica = instances.FirstOrDefault(i => i.Name == draft.Instance) ?? (instances.Length > 0 ? instances[0] : new MySqlInstance(node, draft.Instance, draft.Origin));
            var written = draft.SourceOrigin ?? draft.Origin;
            yield return new ReplicationChannel(replica, hosts.Resolve(draft.Source, node, WrittenOrigin.Find(written, draft.Source) ?? written), draft.Origin)
            {
                Name = draft.Name,
                Port = draft.Port,
                PortOrigin = WrittenOrigin.Find(written, draft.Port?.ToString(CultureInfo.InvariantCulture)),
                HasUnknownOptions = draft.HasUnknownOptions,
                User = draft.User,
                AutoPosition = draft.AutoPosition,
                AssignsGtids = draft.AssignsGtids,
                Confidence = draft.Confidence,
            };
        }
    }
}
