using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PuppetMySqlLint.Tool;

/// <summary>Tells what changes in a folder.</summary>
internal static class FolderWatch
{
    /// <summary>Whoever saves a file writes it in several steps, and whoever checks out a branch many files.</summary>
    private static readonly TimeSpan s_settling = TimeSpan.FromMilliseconds(150);

    /// <summary>The files and folders that change, as full paths, batch by batch, from this call on.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    public static IAsyncEnumerable<IReadOnlyCollection<string>> Watch(string folder, CancellationToken cancellationToken)
    {
        var paths = Channel.CreateUnbounded<string>();
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, e) => paths.Writer.TryWrite(e.FullPath);
        watcher.Created += (_, e) => paths.Writer.TryWrite(e.FullPath);
        watcher.Deleted += (_, e) => paths.Writer.TryWrite(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            paths.Writer.TryWrite(e.OldFullPath);
            paths.Writer.TryWrite(e.FullPath);
        };
        // Too much at once: anything may have changed.
        watcher.Error += (_, _) => paths.Writer.TryWrite(folder);
        watcher.EnableRaisingEvents = true;
        return Read(watcher, paths.Reader, cancellationToken);
    }

    private static async IAsyncEnumerable<IReadOnlyCollection<string>> Read(FileSystemWatcher watcher, ChannelReader<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (watcher)
        {
            while (await paths.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                await Task.Delay(s_settling, cancellationToken).ConfigureAwait(false);
                var batch = new HashSet<string>(StringComparer.Ordinal);
                while (paths.TryRead(out var path))
                    batch.Add(path);
                yield return batch;
            }
        }
    }
}
