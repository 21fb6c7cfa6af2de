using System.Text.Json;

namespace TestUtilities;

/// <summary>What Puppet says an expression gives.</summary>
/// <param name="Code">The expression.</param>
/// <param name="Value">Its value as <c>eng/oracle/evaluate.rb</c> writes it; null where Puppet refuses the expression.</param>
/// <param name="Error">Puppet's words where it refuses, without file and line; else null.</param>
public sealed record OracleAnswer(string Code, string? Value, string? Error)
{
    /// <summary>Reads a line that <c>evaluate.rb</c> writes.</summary>
    public static OracleAnswer Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        string? Text(string property) => document.RootElement.TryGetProperty(property, out var value) ? value.GetString() : null;
        return new OracleAnswer(Text("code")!, Text("value"), Text("error"));
    }
}
