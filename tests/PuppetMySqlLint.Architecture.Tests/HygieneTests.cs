using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Architecture.Tests;

public partial class HygieneTests
{
    /// <summary>The heads, and the sources that read what is not handed in.</summary>
    private static readonly string[] _mayTouchTheMachine =
        ["PuppetMySqlLint.Audit", "PuppetMySqlLint.Git", "PuppetMySqlLint.PowerShell", "PuppetMySqlLint.Tool"];

    [Fact]
    public void Every_project_in_src_lists_its_public_api() => Violations.None(
        from project in Checkout.SourceProjects
        from file in new[] { "PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt" }
        let path = $"{project.Folder}/{file}"
        where !Checkout.Has(path) || Checkout.ReadLines(path).FirstOrDefault() != "#nullable enable"
        select path);

    [Fact]
    public void Only_heads_and_sources_touch_the_machine() => Violations.None(
        from project in Checkout.SourceProjects
        where project.Xml.Descendants("MayTouchTheMachine").Any() && !_mayTouchTheMachine.Contains(project.Name)
        select project.Name);

    [Theory]
    [InlineData("T:System.Console;")]
    [InlineData("T:System.IO.File;")]
    [InlineData("T:System.IO.Path;")]
    [InlineData("T:System.Environment;")]
    [InlineData("T:System.Diagnostics.Process;")]
    [InlineData("P:System.DateTime.Now;")]
    public void What_libraries_must_not_use_is_banned(string symbol) =>
        Assert.Contains(Checkout.ReadLines("src/BannedSymbols.txt"), line => line.StartsWith(symbol, StringComparison.Ordinal));

    [Fact]
    public void No_project_loosens_the_rules_of_the_house() => Violations.None(
        from project in Checkout.Projects
        from property in new[] { "TreatWarningsAsErrors", "Nullable", "RunAnalyzers", "AnalysisLevel", "IsTrimmable", "IsAotCompatible" }
        from element in project.Xml.Descendants(property)
        where !(project.Name == "PuppetMySqlLint.PowerShell" && property == "IsAotCompatible")
        select $"{project}: {element}");

    [Fact]
    public void Nothing_received_from_snapshot_tests_is_left_lying() =>
        Violations.None(Checkout.Files.Where(file => file.Contains(".received.", StringComparison.Ordinal)));

    [Fact]
    public void No_file_names_a_path_of_one_machine_or_the_host_of_a_registry() => Violations.None(
        from file in Checkout.Files
        where IsText(file) && !file.Contains(".verified.", StringComparison.Ordinal) && !file.Contains("/Inputs/", StringComparison.Ordinal)
        from Match match in Places().Matches(Checkout.Read(file))
        where !IsInput(file) || !match.Value.StartsWith("/r", StringComparison.Ordinal)
        select $"{file}: {match.Value}");

    private static bool IsText(string file) =>
        Path.GetExtension(file) is ".cs" or ".csproj" or ".props" or ".targets" or ".md" or ".json" or ".yaml" or ".yml" or ".sh" or ".rb"
            or ".ps1" or ".psd1" or ".config" or ".xml" or ".pp" or ".epp" or ".erb" or ".eyaml" or ".conf" or ".jsonl" or ".txt" or "" or ".sln";

    // In Puppet code and shell commands, root's home is a place on the servers described.
    private static bool IsInput(string file) =>
        file.StartsWith("samples/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal);

    // Written in pieces, lest this file be the one that is found. MySQL's own file in root's home is a fact of the trade.
    [GeneratedRegex(@"(?<![\w.}])/" + "(work|farm|" + @"root)/(?!\.my\.cnf)" + "|nuget" + @"\.org/v3|registry\." + @"npmjs|deb\." + @"debian\.org",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Places();
}
