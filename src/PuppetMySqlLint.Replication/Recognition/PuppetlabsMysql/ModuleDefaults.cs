using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>
/// What puppetlabs-mysql writes into <c>[mysqld]</c> unless it is overridden, by version; read from its <c>params.pp</c> in 8.1.0 and
/// 16.3.0. Only values that do not depend on the platform.
/// </summary>
internal static class ModuleDefaults
{
    private static readonly ImmutableArray<(string Name, object Value)> Always =
    [
        ("bind-address", "127.0.0.1"), ("key_buffer_size", "16M"), ("max_allowed_packet", "16M"), ("max_binlog_size", "100M"), ("max_connections", "151"),
        ("port", "3306"), ("skip-external-locking", true), ("ssl", false), ("thread_cache_size", "8"), ("thread_stack", "256K"), ("user", "mysql"),
    ];

    /// <summary>The group <c>mysqld</c> of the module's own options.</summary>
    /// <param name="version">The module's version; null if it is not pinned.</param>
    public static HashValue ServerGroup(string? version)
    {
        var origin = new Origin(OriginKind.ModuleDefault, version is null ? "default of puppetlabs-mysql" : $"default of puppetlabs-mysql {version}");
        var settings = IsBefore16(version) ? Always.Add(("expire_logs_days", "10")) : Always;
        return new HashValue([.. settings.Select(s => new HashEntry(new StringValue(s.Name, origin), Value(s.Value, origin)))], origin);
    }

    /// <summary>
    /// Whether the module takes <c>max-connections</c> and <c>max_connections</c> for one option when it merges. In 8.x it used a function that does
    /// not, and wrote both (MODULES-8886).
    /// </summary>
    /// <param name="version">The module's version; null if it is not pinned.</param>
    public static bool Normalises(string? version) => version?.StartsWith("8.", StringComparison.Ordinal) != true;

    private static bool IsBefore16(string? version) =>
        version is not null && int.TryParse(version.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture, out var major) && major < 16;

    private static PuppetValue Value(object value, Origin origin) => value is bool flag ? new BooleanValue(flag, origin) : new StringValue((string)value, origin);
}
