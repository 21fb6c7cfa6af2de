using System.Management.Automation;
using HelpGenerator;
using TestUtilities;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>docs/powershell and Get-Help: complete, true, and with examples that run.</summary>
public class HelpTests(Shell shell) : IClassFixture<Shell>
{
    private static readonly string[] _names =
    [
        "Export-PuppetMySqlReport", "Get-PuppetCatalog", "Get-PuppetLookup", "Get-PuppetMySqlModel", "Get-PuppetMySqlRule", "Get-PuppetMySqlTopology", "Get-PuppetSyntaxTree",
        "Invoke-PuppetMySqlLint",
    ];

    public static TheoryData<string> Names => [.. _names];

    public static IEnumerable<object[]> Examples => _names.SelectMany(static name => Page(name).Examples.Select(e => new object[] { name, e.Title }));

    [Fact]
    public void Every_command_has_a_page() => Assert.Equal(Commands().Select(static c => c.Name).Order(StringComparer.Ordinal), _names);

    [Fact]
    public void What_Get_Help_shows_is_written_from_the_pages() => Assert.True(
        MamlWriter.Write(Commands(), [.. _names.Select(Page)]) == File.ReadAllText(Repository.PathTo("src/PuppetMySqlLint.PowerShell/Module/en-US/PuppetMySqlLint.PowerShell.dll-Help.xml")),
        "the help is out of date: dotnet run --project eng/HelpGenerator");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_shows_syntax_and_parameters_as_they_are(string name)
    {
        var command = Commands().Single(c => c.Name == name);
        new GeneratedSection(PathOf(name), "syntax").AssertIs($"```text\n{string.Join("\n\n", command.ParameterSets.Select(s => Wrap($"{name} {Syntax(s)}")))}\n```\n");
        foreach (var parameter in CommandParameters.Of(command).Where(static p => !Cmdlet.OptionalCommonParameters.Contains(p.Name)))
            new GeneratedSection(PathOf(name), parameter.Name).AssertIs($"{CommandParameters.Describe(parameter)}\n");
        Assert.Subset(CommandParameters.Of(command).Select(static p => p.Name).ToHashSet(StringComparer.Ordinal), Page(name).Parameters.Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_Help_is_complete(string name)
    {
        Assert.Equal(Page(name).Synopsis, shell.Run($"(Get-Help {name}).Synopsis").Texts.Single().Trim());
        Assert.NotEmpty(shell.Run($"(Get-Help {name}).description.Text").AssertSuccess().Texts);
        Assert.Equal(Page(name).Examples.Length, shell.Run($"@((Get-Help {name}).examples.example)").Output.Count);
        Assert.Equal(
            CommandParameters.Of(Commands().Single(c => c.Name == name)).Select(static p => p.Name),
            shell.Run($"(Get-Help {name} -Parameter *) | Where-Object {{ $_.description.Text }} | ForEach-Object name").Texts.Order(StringComparer.Ordinal));
        Assert.Contains($"{name} [", string.Concat(shell.Run($"(Get-Help {name} -Full).syntax | Out-String").AssertSuccess().Texts), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_runs(string name, string title)
    {
        using var folder = new ExampleFolder();
        var example = Page(name).Examples.Single(e => e.Title == title);

        shell.Run($"Push-Location '{folder.Path}'; try {{ {example.Code}\n }} finally {{ Pop-Location }}").AssertSuccess();
    }

    private static string Syntax(CommandParameterSetInfo set) => string.Join(' ', CommandParameters.Of(set).Select(static p =>
    {
        var name = p.Position >= 0 ? $"[-{p.Name}]" : $"-{p.Name}";
        var value = p.ParameterType == typeof(SwitchParameter) ? "" : $" <{CommandParameters.TypeOf(p)}>";
        return p.IsMandatory ? name + value : $"[{name}{value}]";
    })) + " [<CommonParameters>]";

    private static string Wrap(string syntax)
    {
        const int Width = 120;
        var lines = new List<string> { "" };
        foreach (var part in syntax.Replace(" [", "\n[", StringComparison.Ordinal).Replace(" -", "\n-", StringComparison.Ordinal).Split('\n'))
        {
            if (lines[^1].Length + part.Length + 1 > Width)
                lines.Add("   ");
            lines[^1] += lines[^1].Length == 0 ? part : $" {part}";
        }
        return string.Join('\n', lines);
    }

    private IReadOnlyList<CommandInfo> Commands() => [.. shell.Run("Get-Command -Module PuppetMySqlLint").AssertSuccess().Output.Select(static o => (CommandInfo)o.BaseObject)];

    private static HelpPage Page(string name) => HelpPage.Parse(File.ReadAllText(PathOf(name)));

    private static string PathOf(string name) => Repository.PathTo("docs/powershell", $"{name}.md");
}
