namespace TestUtilities;

/// <summary>The environment variables that steer a test run; docs/ci.md lists them.</summary>
public static class Switches
{
    /// <summary>Folder of Puppet modules to use as the corpus.</summary>
    public const string Modules = "PML_TEST_MODULES";

    /// <summary>Set to 1 to run everything that a usual run only samples.</summary>
    public const string Full = "PML_TEST_FULL";

    /// <summary>Set to 1 to take what snapshot tests receive as verified. Ignored on a build server.</summary>
    public const string Accept = "PML_TEST_ACCEPT";

    /// <summary>
    /// Folder with what real Puppet once answered about the corpus, <c>debian-11-x86_64.jsonl</c> and the like as <c>compile_catalog.rb</c> writes
    /// them; null to ask it anew.
    /// </summary>
    public static string? Answers { get; } = Environment.GetEnvironmentVariable("PML_TEST_ANSWERS") is { Length: > 0 } folder ? folder : null;

    /// <summary>Whether this run does in full what a usual run only samples.</summary>
    public static bool IsFull { get; } = IsOn(Full);

    /// <summary>Whether this run takes what is received as what is expected; never on a build server.</summary>
    public static bool IsAccepting { get; } = IsOn(Accept) && !IsOn("CI");

    internal static bool IsOn(string variable) => Environment.GetEnvironmentVariable(variable) is "1" or "true" or "True" or "TRUE";
}
