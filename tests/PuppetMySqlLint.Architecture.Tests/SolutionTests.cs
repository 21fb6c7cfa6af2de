using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Architecture.Tests;

public partial class SolutionTests
{
    [Fact]
    public void The_solution_lists_every_project_and_no_other()
    {
        var listed = ProjectPaths().Matches(Checkout.Read("PuppetMySqlLint.sln")).Select(match => match.Groups["path"].Value.Replace('\\', '/')).ToList();
        var there = Checkout.Projects.Select(project => project.Path).ToList();

        Violations.None([.. there.Except(listed).Select(path => $"{path} is not listed"), .. listed.Except(there).Select(path => $"{path} does not exist")]);
    }

    [GeneratedRegex(@"""(?<path>[^""]+\.csproj)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectPaths();
}
