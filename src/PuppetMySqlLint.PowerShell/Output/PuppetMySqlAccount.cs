using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.PowerShell;

/// <summary>An account for replication.</summary>
public sealed class PuppetMySqlAccount
{
    private readonly ReplicationAccount _account;
    private readonly string _folder;

    internal PuppetMySqlAccount(ReplicationAccount account, string folder)
    {
        _account = account;
        _folder = folder;
    }

    /// <summary>Certname of the node on which it is.</summary>
    public string Node => _account.Node.Certname;

    /// <summary>Name of the user; null if it is not known.</summary>
    public string? User => _account.User;

    /// <summary>The hosts that it lets in, as written; null if that is not known.</summary>
    public string? HostName => _account.Host.Written;

    /// <summary>What stands behind the host's name.</summary>
    public HostResolution Resolution => _account.Host.Resolution;

    /// <summary>Its privileges.</summary>
    public string[] Privileges => [.. _account.Privileges];

    /// <summary>Full path of the file that declares it; null if none does.</summary>
    public string? Path => PuppetMySqlPlace.FullPath(_account.Origin.PrimaryLocation, _folder);

    /// <summary>The line, from 1 on; 0 without a place.</summary>
    public int Line => _account.Origin.PrimaryLocation?.Start.Line ?? 0;

    /// <summary>User and host.</summary>
    public override string ToString() => _account.ToString();
}
