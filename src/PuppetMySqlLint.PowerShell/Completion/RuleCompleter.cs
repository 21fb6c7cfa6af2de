using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Completes the names of rules, and ids where an id is begun.</summary>
public sealed class RuleCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = Word.Of(wordToComplete);
        return RuleNames.All.Where(r => word.IsBegun(r.Name)).OrderBy(static r => r.Name, StringComparer.Ordinal).Select(r => word.Complete(r.Name, $"{r.Id}: {r.Summary}"))
            .Concat(RuleNames.All.Where(r => wordToComplete.Length > 0 && word.IsBegun(r.Id)).OrderBy(static r => r.Id, StringComparer.Ordinal).Select(r => word.Complete(r.Id, $"{r.Name}: {r.Summary}")));
    }
}
