using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What fixing came to. Nothing has been written: <see cref="Files"/> say what to write. Immutable.</summary>
/// <param name="Files">The files that change, by path.</param>
/// <param name="Applied">The fixes that are in them.</param>
/// <param name="Left">The findings with fixes that were not applied, and why.</param>
/// <param name="Result">The repository as it would be, linted anew.</param>
public sealed record FixResult(ImmutableArray<FixedFile> Files, ImmutableArray<AppliedFix> Applied, ImmutableArray<LeftFix> Left, LintResult Result);

/// <summary>A file before and after.</summary>
/// <param name="Path">Its path inside the repository.</param>
/// <param name="Before">Its text as it was read.</param>
/// <param name="After">Its text with the fixes; it can be parsed if the text before could.</param>
public sealed record FixedFile(RepoPath Path, SourceText Before, SourceText After)
{
    /// <summary>Writes the file, whole or not at all, unless somebody has changed it since it was read.</summary>
    /// <param name="folder">The repository's folder on disk.</param>
    /// <returns>Whether it was written; false if it is no longer what was read.</returns>
    /// <exception cref="IOException">It cannot be written, and is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written, and is as it was.</exception>
    public bool WriteTo(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
#pragma warning disable RS0030 // The caller names the folder on disk and asks for the file to be written.
        var path = System.IO.Path.Combine(folder, Path.Value);
        if (!Before.ToUtf8().AsSpan().SequenceEqual(File.ReadAllBytes(path)))
            return false;
#pragma warning restore RS0030
        AtomicFile.Write(path, stream => stream.Write(After.ToUtf8()));
        return true;
    }
}

/// <summary>A fix that was applied.</summary>
/// <param name="Diagnostic">The finding, which is gone.</param>
/// <param name="Fix">What was done.</param>
public sealed record AppliedFix(Diagnostic Diagnostic, CodeFix Fix);

/// <summary>A fix that was not applied.</summary>
/// <param name="Diagnostic">The finding, which stays.</param>
/// <param name="Fix">What was not done.</param>
/// <param name="Reason">Why, in one clause without a full stop.</param>
public sealed record LeftFix(Diagnostic Diagnostic, CodeFix Fix, string Reason);
