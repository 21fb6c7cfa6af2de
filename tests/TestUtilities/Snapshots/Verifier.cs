using System.Runtime.CompilerServices;
using TestUtilities;

namespace VerifyXunit;

/// <summary>
/// Snapshot tests in the conventions of Verify (https://github.com/VerifyTests/Verify): what a test gives is compared with the
/// checked-in <c>Class.Method_parameter=value.verified.txt</c> beside its source; where they differ, what was received is
/// left in <c>….received.txt</c>, a diff tool opens, and the test fails. The package Verify.Xunit replaces this folder
/// without a change in any test.
/// </summary>
public static class Verifier
{
    /// <summary>Compares text with the snapshot.</summary>
    /// <param name="target">The text; line ends do not count.</param>
    /// <param name="extension">Ending of the snapshot's name, without a dot.</param>
    /// <param name="sourceFile">Given by the compiler.</param>
    public static SettingsTask Verify(string? target, string extension = "txt", [CallerFilePath] string sourceFile = "") =>
        Start(target ?? "null", extension, sourceFile);

    /// <summary>Compares an object's public properties, written as JSON with few quotes, with the snapshot.</summary>
    /// <remarks>Nulls and empty collections are left out; keep secrets and whatever differs between machines out yourself.</remarks>
    public static SettingsTask Verify(object? target, [CallerFilePath] string sourceFile = "") => target is string text
        ? Verify(text, "txt", sourceFile)
        : Start(SnapshotWriter.Write(target), "txt", sourceFile);

    private static SettingsTask Start(string text, string extension, string sourceFile)
    {
        var test = UseVerifyAttribute.Current
            ?? throw new InvalidOperationException("Verify was called outside a test, or its assembly lacks [assembly: UseVerify].");
        var comparison = new SettingsTask(test.Method, LocalPath(sourceFile), text, extension);
        test.Comparisons.Add(comparison);
        return comparison;
    }

    // Builds on a build server record source paths as /_/….
    private static string LocalPath(string sourceFile) =>
        sourceFile.StartsWith("/_/", StringComparison.Ordinal) ? Repository.PathTo(sourceFile[3..]) : sourceFile;
}
