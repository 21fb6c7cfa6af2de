namespace TestUtilities.Tests;

public class RepositoryTests
{
    [Fact]
    public void The_root_holds_the_solution_and_this_very_file()
    {
        Assert.True(File.Exists(Repository.PathTo("PuppetMySqlLint.sln")));
        Assert.True(File.Exists(Repository.PathTo("tests", "TestUtilities.Tests", "RepositoryTests.cs")));
    }

    [Fact]
    public void The_root_does_not_depend_on_the_working_folder()
    {
        Assert.True(Path.IsPathFullyQualified(Repository.Root));
        Assert.StartsWith(Repository.Root, AppContext.BaseDirectory, StringComparison.Ordinal);
    }
}
