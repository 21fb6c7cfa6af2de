namespace TestUtilities.Tests;

internal sealed class TemporaryControlRepo : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("control-repo");

    public TemporaryControlRepo()
    {
        Write("hiera.yaml", """
            version: 5
            hierarchy:
              - {name: common, data_hash: yaml_data, datadir: data, path: common.yaml}
            """);
        Write("data/common.yaml", "port: 3306\n");
        Write("manifests/site.pp", """notify { "${trusted['certname']} is ${facts['colour']}": }""");
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
