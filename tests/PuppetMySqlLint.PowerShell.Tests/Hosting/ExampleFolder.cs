using TestUtilities;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>A folder in which examples run: it has the incident's repository as <c>control-repo</c>, which they may change.</summary>
internal sealed class ExampleFolder : IDisposable
{
    public ExampleFolder()
    {
        var sample = Repository.PathTo("samples/incident");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, "control-repo", System.IO.Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("pml-example-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
