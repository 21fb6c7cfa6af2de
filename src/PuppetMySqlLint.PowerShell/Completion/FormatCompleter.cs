using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Completes the formats of reports.</summary>
public sealed class FormatCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = Word.Of(wordToComplete);
        return ReportFormat.All.Where(f => word.IsBegun(f.Name)).Select(f => word.Complete(f.Name, f.Description));
    }
}
