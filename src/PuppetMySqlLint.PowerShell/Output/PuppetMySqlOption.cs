using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A setting of an option in an option file of a MySQL server.</summary>
public sealed class PuppetMySqlOption
{
    private readonly InstanceOption _option;
    private readonly MySqlInstance _instance;
    private readonly string _folder;

    internal PuppetMySqlOption(InstanceOption option, MySqlInstance instance, string folder)
    {
        _option = option;
        _instance = instance;
        _folder = folder;
    }

    /// <summary>Certname of the server's node.</summary>
    public string Node => _instance.Node.Certname;

    /// <summary>The option group in which it stands.</summary>
    public string Group => _option.Group;

    /// <summary>Its name as written.</summary>
    public string Name => _option.WrittenName;

    /// <summary>Its value; null if it has none, if it is not known, or if it is secret.</summary>
    public string? Value => _option.IsSecret || _option.IsUnknown ? null : _option.Setting.Value;

    /// <summary>Whether the value is secret, and so is not shown.</summary>
    public bool IsSecret => _option.IsSecret;

    /// <summary>Whether the value, or a part of it, is not known.</summary>
    public bool IsUnknown => _option.IsUnknown;

    /// <summary>Whether it is set in every state that the repository leaves open, Definite, or in some, Possible.</summary>
    public Confidence Confidence => _option.Confidence;

    /// <summary>The option file on the node; empty if it is not known.</summary>
    public string File => _option.File;

    /// <summary>Full path of the file in the repository that sets the value; null if none does.</summary>
    public string? Path => PuppetMySqlPlace.FullPath(_option.Origin.PrimaryLocation, _folder);

    /// <summary>The line that sets the value, from 1 on; 0 without a place.</summary>
    public int Line => _option.Origin.PrimaryLocation?.Start.Line ?? 0;

    /// <summary>The place as seen from the folder in which the command ran; null without one.</summary>
    public string? Location => _option.Origin.PrimaryLocation?.ToString();

    /// <summary>How the value came to be, from the line that sets it to the option file.</summary>
    public PuppetMySqlPlace[] Origin => PuppetMySqlPlace.ChainOf(_option.Origin, _folder);

    /// <summary>The name and, where it may be shown, the value.</summary>
    public override string ToString() => _option.ToString();
}
