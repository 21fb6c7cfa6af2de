namespace PuppetMySqlLint.MySql;

/// <summary>The variables of one implementation of semi-synchronous replication.</summary>
internal sealed record SemiSyncVariables(SystemVariable Enabled, SystemVariable Timeout, SystemVariable? WaitCount, SystemVariable WaitNoReplica)
{
    private static readonly SemiSyncVariables New = Of("source", "wait_for_replica_count", "wait_no_replica");
    private static readonly SemiSyncVariables Old = Of("master", "wait_for_slave_count", "wait_no_slave");
    private static readonly SemiSyncVariables BuiltIn = Old with { WaitCount = null };

    public static SystemVariable NewReplica { get; } = SystemVariables.Find("rpl_semi_sync_replica_enabled")!;

    public static SystemVariable OldReplica { get; } = SystemVariables.Find("rpl_semi_sync_slave_enabled")!;

    public static SemiSyncVariables For(SemiSyncWords words) => words switch
    {
        SemiSyncWords.Source => New,
        SemiSyncWords.Master => Old,
        _ => BuiltIn,
    };

    private static SemiSyncVariables Of(string role, string count, string none)
    {
        return new(Find("enabled"), Find("timeout"), Find(count), Find(none));

        SystemVariable Find(string name) => SystemVariables.Find($"rpl_semi_sync_{role}_{name}")!;
    }
}
