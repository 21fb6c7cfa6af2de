using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A finding: what is wrong in a control repo, where, and how sure that is. Holds no secret.</summary>
public sealed class PuppetMySqlFinding
{
    private readonly Diagnostic _diagnostic;
    private readonly string _folder;

    internal PuppetMySqlFinding(Diagnostic diagnostic, string folder)
    {
        _diagnostic = diagnostic;
        _folder = folder;
    }

    /// <summary>How much it matters: Info, Warning or Error.</summary>
    public Severity Severity => _diagnostic.Severity;

    /// <summary>Id of the rule: <c>PML4001</c>.</summary>
    public string RuleId => _diagnostic.Id;

    /// <summary>Name of the rule: <c>semi-sync-waits-for-missing-replica</c>.</summary>
    public string RuleName => _diagnostic.Descriptor.Name;

    /// <summary>What is wrong, with the actual names and numbers.</summary>
    public string Message => _diagnostic.Message;

    /// <summary>Whether it holds in every state that the repository leaves open, Definite, or in some, Possible.</summary>
    public Confidence Confidence => _diagnostic.Confidence;

    /// <summary>Full path of the file; null if the cause stands nowhere.</summary>
    public string? Path => PuppetMySqlPlace.FullPath(_diagnostic.Location, _folder);

    /// <summary>Line from 1 on; 0 without a place.</summary>
    public int Line => _diagnostic.Location?.Start.Line ?? 0;

    /// <summary>Column from 1 on, in characters; 0 without a place.</summary>
    public int Column => _diagnostic.Location?.Start.Column ?? 0;

    /// <summary>The place as seen from the folder in which the command ran: <c>control-repo/data/common.yaml:3:7</c>; null without one.</summary>
    public string? Location => _diagnostic.Location?.ToString();

    /// <summary>Certnames of the nodes it concerns; empty if none in particular.</summary>
    public string[] Nodes => [.. _diagnostic.Nodes];

    /// <summary>What to do about it; null where the message says enough.</summary>
    public string? Help => _diagnostic.Help;

    /// <summary>How the value that is wrong came to be, from the line that sets it to what it does; empty if no value is to blame.</summary>
    public PuppetMySqlPlace[] Origin => PuppetMySqlPlace.ChainOf(_diagnostic.Origin, _folder);

    /// <summary>Other places that belong to it, such as the other party of a contradiction.</summary>
    public PuppetMySqlPlace[] Related => [.. _diagnostic.Related.Select(r => PuppetMySqlPlace.Of(r.Message, r.Location, _folder))];

    /// <summary>What a fix would do; null if there is none.</summary>
    public string? Fix => _diagnostic.Fixes is [var fix, ..] ? fix.Title : null;

    /// <summary>Whether <c>-Fix</c> applies it without <c>-AllowUnsafeFix</c>.</summary>
    public bool HasSafeFix => _diagnostic.Fixes.Any(static f => f.IsSafe);

    /// <summary>One line as compilers print it.</summary>
    public override string ToString() => _diagnostic.ToString();
}
