using System.Collections.Immutable;

namespace PuppetMySqlLint.Replication;

/// <summary>The recognizers that come with the library.</summary>
public static class Recognizers
{
    /// <summary>All of them, in the order in which they are asked.</summary>
    public static ImmutableArray<IReplicationRecognizer> BuiltIn { get; } =
    [
        new PuppetlabsMysqlRecognizer(),
        new OptionFileRecognizer(),
        new IniSettingRecognizer(),
        new AccountResources(),
        new ExecSqlRecognizer(),
        new PluginResources(),
    ];
}
