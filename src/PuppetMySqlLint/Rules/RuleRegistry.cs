using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>The built-in rules, causes before what follows from them: reports keep this order among findings of one severity.</summary>
internal static class RuleRegistry
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new(OptionChangedByYamlAnalyzer.Descriptor, "hiera", HasFix: true, static () => new OptionChangedByYamlAnalyzer()),
        new(OptionUnknownToServerAnalyzer.Descriptor, "options", HasFix: true, static () => new OptionUnknownToServerAnalyzer()),
        new(OptionValueRefusedAnalyzer.Descriptor, "options", HasFix: true, static () => new OptionValueRefusedAnalyzer()),
        new(GtidModeWithoutConsistencyAnalyzer.Descriptor, "gtid", HasFix: true, static () => new GtidModeWithoutConsistencyAnalyzer()),
        new(SemiSyncWaitsForMissingReplicaAnalyzer.Descriptor, "semi-sync", HasFix: true, static () => new SemiSyncWaitsForMissingReplicaAnalyzer()),
        new(ReplicationSourceDoesNotExistAnalyzer.Descriptor, "topology", HasFix: false, static () => new ReplicationSourceDoesNotExistAnalyzer()),
        new(DeclaredServerDoesNotExistAnalyzer.Descriptor, "topology", HasFix: false, static () => new DeclaredServerDoesNotExistAnalyzer()),
        new(ClusterPeerDoesNotExistAnalyzer.Descriptor, "cluster", HasFix: false, static () => new ClusterPeerDoesNotExistAnalyzer()),
        new(ReplicationSourceIsSelfAnalyzer.Descriptor, "topology", HasFix: false, static () => new ReplicationSourceIsSelfAnalyzer()),
        new(SourcePortMismatchAnalyzer.Descriptor, "topology", HasFix: true, static () => new SourcePortMismatchAnalyzer()),
        new(ReplicaNotGrantedAnalyzer.Descriptor, "accounts", HasFix: false, static () => new ReplicaNotGrantedAnalyzer()),
        new(ReplicationCycleAnalyzer.Descriptor, "topology", HasFix: false, static () => new ReplicationCycleAnalyzer()),
        new(SemiSyncPluginMismatchAnalyzer.Descriptor, "semi-sync", HasFix: true, static () => new SemiSyncPluginMismatchAnalyzer()),
        new(SemiSyncPluginNotLoadedAnalyzer.Descriptor, "semi-sync", HasFix: false, static () => new SemiSyncPluginNotLoadedAnalyzer()),
        new(SemiSyncTimeOutUnitAnalyzer.Descriptor, "semi-sync", HasFix: true, static () => new SemiSyncTimeOutUnitAnalyzer()),
        new(SemiSyncTimeOutTooLongAnalyzer.Descriptor, "semi-sync", HasFix: true, static () => new SemiSyncTimeOutTooLongAnalyzer()),
        new(SemiSyncReplicaSideOffAnalyzer.Descriptor, "semi-sync", HasFix: true, static () => new SemiSyncReplicaSideOffAnalyzer()),
        new(SemiSyncWithoutSlackAnalyzer.Descriptor, "semi-sync", HasFix: false, static () => new SemiSyncWithoutSlackAnalyzer()),
        new(DuplicateServerIdAnalyzer.Descriptor, "identity", HasFix: true, static () => new DuplicateServerIdAnalyzer()),
        new(InvalidServerIdAnalyzer.Descriptor, "identity", HasFix: true, static () => new InvalidServerIdAnalyzer()),
        new(DroppedServerIdAnalyzer.Descriptor, "identity", HasFix: false, static () => new DroppedServerIdAnalyzer()),
        new(MissingServerIdAnalyzer.Descriptor, "identity", HasFix: false, static () => new MissingServerIdAnalyzer()),
        new(OctalServerIdAnalyzer.Descriptor, "identity", HasFix: true, static () => new OctalServerIdAnalyzer()),
        new(ModuleDefaultServerIdAnalyzer.Descriptor, "identity", HasFix: false, static () => new ModuleDefaultServerIdAnalyzer()),
        new(ContradictoryBinaryLogAnalyzer.Descriptor, "binary-log", HasFix: false, static () => new ContradictoryBinaryLogAnalyzer()),
        new(SourceWithoutBinaryLogAnalyzer.Descriptor, "binary-log", HasFix: false, static () => new SourceWithoutBinaryLogAnalyzer()),
        new(IntermediateSourceDropsReplicaUpdatesAnalyzer.Descriptor, "binary-log", HasFix: true, static () => new IntermediateSourceDropsReplicaUpdatesAnalyzer()),
        new(BinaryLogNamedLikeABooleanAnalyzer.Descriptor, "binary-log", HasFix: true, static () => new BinaryLogNamedLikeABooleanAnalyzer()),
        new(GtidModesDifferAnalyzer.Descriptor, "gtid", HasFix: false, static () => new GtidModesDifferAnalyzer()),
        new(AutoPositionWithoutGtidAnalyzer.Descriptor, "gtid", HasFix: false, static () => new AutoPositionWithoutGtidAnalyzer()),
        new(CommaInReplicationFilterAnalyzer.Descriptor, "options", HasFix: true, static () => new CommaInReplicationFilterAnalyzer()),
        new(PrimaryStartsReadOnlyAnalyzer.Descriptor, "topology", HasFix: true, static () => new PrimaryStartsReadOnlyAnalyzer()),
        new(WritableReplicaAnalyzer.Descriptor, "topology", HasFix: true, static () => new WritableReplicaAnalyzer()),
        new(ReportHostIsNobodyAnalyzer.Descriptor, "identity", HasFix: false, static () => new ReportHostIsNobodyAnalyzer()),
        new(OptionSetTwiceAnalyzer.Descriptor, "options", HasFix: true, static () => new OptionSetTwiceAnalyzer()),
        new(ReplicationAccountForMissingHostAnalyzer.Descriptor, "accounts", HasFix: false, static () => new ReplicationAccountForMissingHostAnalyzer()),
        new(ClearTextPasswordAnalyzer.Descriptor, "accounts", HasFix: false, static () => new ClearTextPasswordAnalyzer()),
        new(ReplicationAccountWithExcessPrivilegesAnalyzer.Descriptor, "accounts", HasFix: false, static () => new ReplicationAccountWithExcessPrivilegesAnalyzer()),
        new(DatadogCheckMissingAnalyzer.Descriptor, "monitoring", HasFix: false, static () => new DatadogCheckMissingAnalyzer()),
        new(ReplicationAccountOpenToAnyHostAnalyzer.Descriptor, "accounts", HasFix: false, static () => new ReplicationAccountOpenToAnyHostAnalyzer()),
    ];

    private static readonly ImmutableDictionary<string, int> Orders =
        All.Select(static (rule, index) => (rule.Descriptor.Id, index)).ToImmutableDictionary(static p => p.Id, static p => p.index, StringComparer.Ordinal);

    /// <summary>The rule of an id or name, in any case; null if there is none.</summary>
    public static Rule? Find(string idOrName) => All.FirstOrDefault(r => r.Descriptor.IsCalled(idOrName));

    /// <summary>The options of all built-in rules.</summary>
    public static ImmutableArray<RuleOption> Options => [.. All.SelectMany(static r => r.Create().Options)];

    /// <summary>Whether an analyzer is of this library.</summary>
    public static bool IsBuiltIn(ReplicationAnalyzer analyzer) => analyzer.GetType().Assembly == typeof(RuleRegistry).Assembly;

    /// <summary>The place of a kind of finding in reports; what is no built-in rule comes last.</summary>
    public static int OrderOf(DiagnosticDescriptor descriptor) => Orders.GetValueOrDefault(descriptor.Id, int.MaxValue);
}
