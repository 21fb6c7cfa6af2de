using SyntaxGenerator;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class GeneratorTests
{
    [Fact]
    public void The_generated_files_are_what_the_grammar_gives()
    {
        var grammar = GrammarReader.Read(File.ReadAllText(Repository.PathTo("eng/SyntaxGenerator/puppet.grammar")));
        var folder = Repository.PathTo("src/PuppetMySqlLint.Syntax/Generated");
        var expected = SourceWriter.Write(grammar).ToDictionary(static f => f.Path, static f => f.Text, StringComparer.Ordinal);
        var actual = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, text) in expected)
        {
            Assert.True(text == actual[path], $"{path} is out of date: dotnet run --project eng/SyntaxGenerator");
        }
    }
}
