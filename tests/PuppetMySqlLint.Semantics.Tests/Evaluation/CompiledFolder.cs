namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

/// <summary>A control repo on disk with one node a program, for real Puppet; deleted when it is done with.</summary>
internal sealed class CompiledFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compiled");

    public CompiledFolder(IEnumerable<(string Certname, string Program)> programs)
    {
        var all = programs.ToList();
        Certnames = all.ConvertAll(static p => p.Certname);
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "manifests"));
        // Definitions must not stand in a node: the lines that begin them, and the indented ones after them, come before it.
        foreach (var (certname, program) in all)
        {
            var prefix = certname.Split('.')[0];
            var definitions = program.Split('\n').Where(static l => l.StartsWith("class ", StringComparison.Ordinal) || l.StartsWith("define ", StringComparison.Ordinal) || l.StartsWith(' '));
            var rest = program.Split('\n').Except(definitions);
            File.WriteAllText(
                System.IO.Path.Combine(Path, "manifests", $"{prefix}.pp"),
                string.Concat(definitions.Select(static d => d + "\n")) + $"node '{certname}' {{\n{string.Join('\n', rest)}\n}}\n");
        }
    }

    public string Path => _folder.FullName;

    public IReadOnlyList<string> Certnames { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
