using System.Management.Automation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>The file that <c>-Baseline</c> names.</summary>
internal static class BaselineArgument
{
    /// <summary>Reads it. If it cannot be read, the command ends.</summary>
    public static Baseline? Read(PSCmdlet command, string? path)
    {
        if (path is null)
            return null;
        var file = FilePaths.Existing(command, path, nameof(Baseline));
        try
        {
            return Baseline.Parse(SourceText.From(File.ReadAllBytes(file), path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw command.Fail($"The baseline '{path}' cannot be read: {exception.Message}", "BaselineNotReadable", ErrorCategory.ReadError, path, exception);
        }
    }
}
