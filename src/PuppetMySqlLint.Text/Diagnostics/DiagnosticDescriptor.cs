namespace PuppetMySqlLint.Text;

/// <summary>What all findings of one kind have in common.</summary>
/// <param name="Id">Stable identifier, <c>PML</c> and four digits for built-in ones.</param>
/// <param name="Name">Stable kebab-case name that reads as the defect: <c>duplicate-server-id</c>.</param>
/// <param name="DefaultSeverity">The severity unless the configuration says otherwise.</param>
/// <param name="MessageFormat">A composite format string, <c>{0}</c> and so on, filled with the actual names and numbers.</param>
public sealed record DiagnosticDescriptor(string Id, string Name, Severity DefaultSeverity, string MessageFormat)
{
    /// <summary>What Puppet itself calls the issue (<c>IDEM_EXPRESSION_NOT_LAST</c>); null where Puppet has no name for it.</summary>
    public string? PuppetCode { get; init; }

    /// <summary>Whether a comment or baseline may silence the finding.</summary>
    public bool IsIgnorable { get; init; } = true;

    /// <summary>Whether somebody who names a rule means this one: by its id or its name, in any case.</summary>
    /// <param name="idOrName">What was named.</param>
    public bool IsCalled(string idOrName) => string.Equals(idOrName, Id, StringComparison.OrdinalIgnoreCase) || string.Equals(idOrName, Name, StringComparison.OrdinalIgnoreCase);
}
