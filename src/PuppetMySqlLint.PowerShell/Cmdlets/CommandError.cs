using System.Management.Automation;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Errors as PowerShell keeps them: with an id, a category and what they are about.</summary>
internal static class CommandError
{
    public static ErrorRecord Create(string message, string id, ErrorCategory category, object? target, Exception? exception = null) =>
        new(exception ?? new PuppetCommandException(message), id, category, target) { ErrorDetails = new ErrorDetails(message) };

    /// <summary>Ends the command with an error after which there is nothing to go on with.</summary>
    /// <returns>Never: it is there to be thrown, so that the compiler knows.</returns>
    public static Exception Fail(this Cmdlet command, string message, string id, ErrorCategory category, object? target, Exception? exception = null)
    {
        var record = Create(message, id, category, target, exception);
        command.ThrowTerminatingError(record);
        return record.Exception;
    }
}
