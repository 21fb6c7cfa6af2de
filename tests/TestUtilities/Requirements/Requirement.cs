namespace TestUtilities;

/// <summary>
/// Something outside this repository that a test needs. Where it is missing, the test is skipped with a reason that says
/// what did not run and how to install it; on a build server (<c>CI=true</c>) the test fails with that reason instead.
/// </summary>
public sealed class Requirement
{
    private const string Remedy = "Install Puppet and its modules on Debian with: sudo bash eng/oracle/install.sh";

    private readonly Lazy<string?> _missing;

    internal Requirement(string name, Func<string?> whatIsMissing)
    {
        Name = name;
        _missing = new Lazy<string?>(() => whatIsMissing() is { } reason ? $"DID NOT RUN, {name} is missing: {reason} {Remedy}" : null);
    }

    /// <summary>Real Puppet, run through Ruby.</summary>
    public static Requirement Puppet { get; } = new("real Puppet", () => Oracle.WhyMissing);

    /// <summary>The folder of real Puppet modules.</summary>
    public static Requirement Corpus { get; } = new("the corpus of Puppet modules", () => CorpusModules.IsAvailable
        ? null
        : $"there is no manifest below {CorpusModules.Root} (set {Switches.Modules} to use another folder).");

    /// <summary>What it is, in words.</summary>
    public string Name { get; }

    /// <summary>Why it is not there and how to get it; null where it is there.</summary>
    public string? Missing => _missing.Value;
}
