using System.Management.Automation;
using DriveNotFoundException = System.Management.Automation.DriveNotFoundException;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Paths as PowerShell writes them, with drives and wildcards, to paths on disk.</summary>
internal static class FilePaths
{
    /// <summary>What a path with wildcards means. What is not there is an error of the command, which goes on.</summary>
    public static IReadOnlyCollection<string> Resolve(PSCmdlet command, string path)
    {
        try
        {
            var found = command.GetResolvedProviderPathFromPSPath(path, out var provider);
            if (!IsFileSystem(command, provider, path))
                return [];
            if (found.Count == 0)
                WriteNotFound(command, path);
            return found;
        }
        catch (Exception exception) when (exception is ItemNotFoundException or DriveNotFoundException or ProviderNotFoundException)
        {
            WriteNotFound(command, path);
            return [];
        }
    }

    /// <summary>The one path that a literal path means. If nothing is there, that is an error of the command, which goes on.</summary>
    public static IReadOnlyCollection<string> Literal(PSCmdlet command, string path)
    {
        if (!TryGetFull(command, path, out var full))
            return [];
        if (Path.Exists(full))
            return [full];
        WriteNotFound(command, path);
        return [];
    }

    /// <summary>The path that a parameter other than the input names. If nothing is there, the command ends.</summary>
    public static string Existing(PSCmdlet command, string path, string parameter) => Full(command, path) is var full && Path.Exists(full)
        ? full
        : throw command.Fail($"-{parameter}: there is no '{path}'.", "PathNotFound", ErrorCategory.ObjectNotFound, path);

    /// <summary>The full path on disk, whether anything is there or not. If it is not on disk, the command ends.</summary>
    public static string Full(PSCmdlet command, string path) => TryGetFull(command, path, out var full)
        ? full
        : throw command.Fail($"'{path}' is not on disk.", "NotOnDisk", ErrorCategory.InvalidArgument, path);

    private static bool TryGetFull(PSCmdlet command, string path, out string full)
    {
        try
        {
            full = command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            return IsFileSystem(command, provider, path);
        }
        catch (Exception exception) when (exception is DriveNotFoundException or ProviderNotFoundException)
        {
            WriteNotFound(command, path);
            full = "";
            return false;
        }
    }

    private static bool IsFileSystem(PSCmdlet command, ProviderInfo provider, string path)
    {
        if (string.Equals(provider.Name, "FileSystem", StringComparison.OrdinalIgnoreCase))
            return true;
        command.WriteError(CommandError.Create($"'{path}' is not on disk.", "NotOnDisk", ErrorCategory.InvalidArgument, path));
        return false;
    }

    private static void WriteNotFound(PSCmdlet command, string path) =>
        command.WriteError(CommandError.Create($"There is no '{path}'.", "PathNotFound", ErrorCategory.ObjectNotFound, path));
}
