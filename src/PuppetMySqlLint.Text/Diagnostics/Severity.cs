namespace PuppetMySqlLint.Text;

/// <summary>How much a finding matters, rising.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong yet.</summary>
    Info,

    /// <summary>Likely to hurt, or hurts under circumstances that the repository does not rule out.</summary>
    Warning,

    /// <summary>Breaks replication, durability or access, or Puppet cannot use the input.</summary>
    Error,
}
