using SyntaxGenerator;

// Writes the generated part of PuppetMySqlLint.Syntax from the grammar beside this program.
var root = RepositoryRoot.Find();
var grammar = GrammarReader.Read(await File.ReadAllTextAsync(Path.Combine(root, "eng/SyntaxGenerator/puppet.grammar")).ConfigureAwait(false));
var folder = Path.Combine(root, "src/PuppetMySqlLint.Syntax/Generated");
if (Directory.Exists(folder))
    Directory.Delete(folder, recursive: true);
foreach (var file in SourceWriter.Write(grammar))
{
    var path = Path.Combine(folder, file.Path);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    await File.WriteAllTextAsync(path, file.Text).ConfigureAwait(false);
}
