#pragma warning disable RS0030 // The caller names the file on disk and asks for it to be written.
namespace PuppetMySqlLint;

/// <summary>Writes a file whole or not at all: beside it first, then in its place.</summary>
internal static class AtomicFile
{
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the contents.</param>
    /// <exception cref="IOException">It cannot be written; what was there is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; what was there is untouched.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        // Where a link stands, what it leads to is written, and the link stays.
        var target = File.Exists(path) && new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) is { } link ? link.FullName : path;
        var beside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
