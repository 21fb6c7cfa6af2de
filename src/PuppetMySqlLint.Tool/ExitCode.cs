namespace PuppetMySqlLint.Tool;

/// <summary>What the process's end says.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>A bug.</summary>
    public const int Internal = 3;

    /// <summary>Too little could be assessed for silence to mean something.</summary>
    public const int NotAssessed = 4;
}
