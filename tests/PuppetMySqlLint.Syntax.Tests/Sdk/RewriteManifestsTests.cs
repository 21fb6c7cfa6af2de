using System.Diagnostics;
using PuppetMySqlLint.Text;
using RewriteManifests;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Sdk;

/// <summary>The sample program <c>samples/RewriteManifests</c>.</summary>
public sealed class RewriteManifestsTests
{
    [Theory]
    [InlineData("$a = hiera('a') # why\n", "$a = lookup('a') # why\n")]
    [InlineData("$a = hiera( 'a',  7 )\n", "$a = lookup( 'a',  undef, undef, 7 )\n")]
    [InlineData("$a = hiera_array('a')\n", "$a = lookup('a', undef, 'unique')\n")]
    [InlineData("$a = hiera_hash('a', hiera('b'))\n", "$a = lookup('a', undef, 'hash', lookup('b'))\n")]
    [InlineData("$a = other('a')\n", "$a = other('a')\n")]
    public void Calls_of_Hiera_3_become_lookups(string text, string expected)
    {
        var root = new HieraToLookup().Visit(SyntaxTree.Parse(text).Root)!;
        Assert.Equal(expected, root.ToFullString());
        Assert.Empty(SyntaxTree.Parse(expected).Diagnostics);
    }

    [Fact]
    public void A_parameter_is_renamed_wherever_it_is_declared_used_and_set()
    {
        const string Text = """
            class a::b (
              Integer $port = 1, # the port
            ) {
              notice("on ${port} $port ${other::port}")
            }
            class c ($port) { class { 'a::b': port => $port } other { 'x': port => 1 } }

            """;
        var root = new RenameParameter("a::b", "port", "listen_port").Visit(SyntaxTree.Parse(Text).Root)!;
        Assert.Equal(
            """
            class a::b (
              Integer $listen_port = 1, # the port
            ) {
              notice("on ${listen_port} $listen_port ${other::port}")
            }
            class c ($port) { class { 'a::b': listen_port => $port } other { 'x': port => 1 } }

            """,
            root.ToFullString());
    }

    [CorpusFact]
    public void Upgrading_the_modules_changes_nothing_but_the_calls()
    {
        var changed = 0;
        foreach (var path in CorpusModules.Manifests.Where(static p => File.ReadAllText(p).Contains("hiera", StringComparison.Ordinal)))
        {
            var tree = SyntaxTree.Parse(SourceText.From(File.ReadAllBytes(path), path));
            var rewriter = new HieraToLookup();
            var upgraded = tree.WithRoot((RootSyntax)rewriter.Visit(tree.Root)!);
            changed += rewriter.Changed;
            Assert.Equal(rewriter.Changed > 0, upgraded.GetChanges(tree).Length > 0);
            Assert.Null(SyntaxTree.Parse(upgraded.Text).PuppetError);
        }
        Assert.True(changed >= 3, $"only {changed}");
    }

    [Fact]
    public async Task The_program_shows_what_would_change_and_writes_it_on_demand()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "a.pp");
            await File.WriteAllTextAsync(file, "$a = hiera('a')\n");
            Assert.Contains("a.pp:1:6: 'hiera' becomes 'lookup'", await RunAsync(folder.FullName), StringComparison.Ordinal);
            Assert.Equal("$a = hiera('a')\n", await File.ReadAllTextAsync(file));
            await RunAsync(folder.FullName, "--write");
            Assert.Equal("$a = lookup('a')\n", await File.ReadAllTextAsync(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(HieraToLookup).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
