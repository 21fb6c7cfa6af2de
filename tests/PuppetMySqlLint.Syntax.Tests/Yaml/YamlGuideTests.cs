using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>The code of docs/yaml-api.md, statement by statement.</summary>
public sealed class YamlGuideTests
{
    private static string Guide => File.ReadAllText(Repository.PathTo("docs", "yaml-api.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_guides_code_does_what_it_says()
    {
        var document = YamlDocument.Parse(SourceText.From("# ids\nmysqld:\n  server_id: 1   # unique\n  gtid_mode: ON\n"));
        var serverId = (YamlScalar)document.Find(["mysqld", "server_id"])!;
        Assert.Equal("1", serverId.Value);

        var edit = document.Set(["mysqld", "server_id"], 12);
        var text = edit.Apply().Source.Text;
        Assert.Equal("# ids\nmysqld:\n  server_id: 12   # unique\n  gtid_mode: ON\n", text);

        var path = document.PathTo(document.FindNode(serverId.Span.Start)!);
        var change = document.Set(path, 12);
        var fix = new CodeFix("Give db03 the server_id 12", IsSafe: false, [change.ToFileEdit()]);
        Assert.Equal(text, fix.Edits[0].Source.WithChanges(fix.Edits[0].Changes).Text);

        var on = document.Set(["mysqld", "gtid_mode"], "ON").Apply();
        var added = on.Set(["client", "ports"], YamlValue.Sequence(3306, 3307)).Apply();
        Assert.Contains($"```yaml\n{added.Source.Text}```", Guide, StringComparison.Ordinal);

        var shared = YamlDocument.Parse(SourceText.From("a: &x {b: 1}\nc: *x\n"));
        var refused = shared.Set(["c", "b"], 2);
        Assert.Equal("{b: 1}", refused.RefusedAt!.Value.Text);
    }

    [Fact]
    public void Every_statement_of_the_guide_is_run_here()
    {
        var source = File.ReadAllLines(Repository.PathTo("tests", "PuppetMySqlLint.Syntax.Tests", "Yaml", "YamlGuideTests.cs")).Select(static l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        var statements = Guide.Split("```csharp\n").Skip(1).SelectMany(static b => b[..b.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.True(statements.Count > 8, "the guide has hardly any code");
        Assert.All(statements, s => Assert.Contains(s, source));
    }
}
