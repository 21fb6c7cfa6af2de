namespace PuppetMySqlLint.MySql;

/// <summary>A simple command of a shell line.</summary>
internal sealed class ShellCommand
{
    /// <summary>The words, without assignments in front of them and without redirections.</summary>
    public List<ShellText> Words { get; } = [];

    /// <summary>A here-string or here-document; null if there is none.</summary>
    public ShellText? Input { get; set; }

    /// <summary>Whether its output goes to the next command.</summary>
    public bool PipesOn { get; set; }
}
