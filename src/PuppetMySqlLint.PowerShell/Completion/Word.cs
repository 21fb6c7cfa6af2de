using System.Buffers;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PuppetMySqlLint.PowerShell;

/// <summary>What was typed of a word that is to be completed: maybe with quotes.</summary>
internal readonly record struct Word(string Text, string Quote)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" ,;()$`'\"{}@#|&<>");

    public static Word Of(string typed)
    {
        var quote = typed is ['\'' or '"', ..] ? typed[..1] : "";
        return new Word(typed.Trim('\'', '"'), quote);
    }

    /// <summary>Whether it is the beginning of a text.</summary>
    public bool IsBegun(string text) => text.StartsWith(Text, StringComparison.OrdinalIgnoreCase);

    public CompletionResult Complete(string text, string toolTip) => new(Quoted(text), text, CompletionResultType.ParameterValue, toolTip.Length == 0 ? text : toolTip);

    private string Quoted(string text)
    {
        var quote = Quote.Length == 0 && text.AsSpan().ContainsAny(Special) ? "'" : Quote;
        return quote == "'" ? $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'" : $"{quote}{text}{quote}";
    }
}
