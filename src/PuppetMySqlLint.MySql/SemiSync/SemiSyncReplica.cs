namespace PuppetMySqlLint.MySql;

/// <summary>What the replica side of semi-synchronous replication does after a start of the server.</summary>
/// <param name="Words">Whose names are used.</param>
/// <param name="EnabledVariable">The variable that switches it on.</param>
/// <param name="IsEnabled">Whether the options switch it on; null if not known.</param>
/// <param name="IsActive">Whether it acknowledges: switched on, and the plugin there; null if not known.</param>
public sealed record SemiSyncReplica(SemiSyncWords Words, SystemVariable EnabledVariable, bool? IsEnabled, bool? IsActive);
