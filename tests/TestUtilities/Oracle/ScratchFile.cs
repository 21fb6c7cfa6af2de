using System.Security.Cryptography;
using System.Text;

namespace TestUtilities;

/// <summary>
/// A short-lived file that hands text to a script. Its name follows from the text, so that the same question is the same
/// command line; files of equal text are shared and left to the last one that needs them.
/// </summary>
internal sealed class ScratchFile : IDisposable
{
    private static readonly Lock _lock = new();
    private static readonly Dictionary<string, int> _users = new(StringComparer.Ordinal);

    public ScratchFile(string text)
    {
        var name = $"pml-oracle-{Environment.ProcessId}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), name);
        lock (_lock)
        {
            if (_users.TryAdd(Path, 1))
                File.WriteAllText(Path, text);
            else
                _users[Path]++;
        }
    }

    public string Path { get; }

    public void Dispose()
    {
        lock (_lock)
        {
            if (--_users[Path] > 0)
                return;
            _users.Remove(Path);
            File.Delete(Path);
        }
    }
}
