namespace PuppetMySqlLint.Architecture.Tests;

public class DependencyTests
{
    [Fact]
    public void Every_project_in_src_stands_in_the_table() =>
        Violations.None(Checkout.SourceProjects.Select(project => project.Name).Except(DependencyTable.Rows.Keys));

    [Fact]
    public void Projects_reference_only_what_the_table_allows() => Violations.None(
        from project in Checkout.SourceProjects
        let allowed = DependencyTable.Allowed(project.Name)
        from reference in project.ProjectReferences
        where !allowed.Contains(reference)
        select $"{project} → {reference}");

    [Fact]
    public void Packages_are_only_those_that_the_table_allows() => Violations.None(
        from project in Checkout.SourceProjects
        from package in project.PackageReferences
        where !DependencyTable.Rows[project.Name].Packages.Contains(package)
        select $"{project} → {package}");

    [Fact]
    public void The_table_has_no_cycle()
    {
        foreach (var (name, _) in DependencyTable.Rows)
            Assert.DoesNotContain(name, DependencyTable.Allowed(name));
    }

    [Fact]
    public void Samples_use_nothing_but_what_people_install() => Violations.None(
        from project in Checkout.Projects
        where project.Folder.StartsWith("samples/", StringComparison.Ordinal)
        from reference in project.ProjectReferences
        where reference is not ("PuppetMySqlLint" or "PuppetMySqlLint.Syntax" or "PuppetMySqlLint.Testing")
        select $"{project} → {reference}");

    [Fact]
    public void Every_project_in_src_has_its_tests_and_every_test_project_its_project()
    {
        var due = Checkout.SourceProjects.Select(project => $"tests/{project.Name}.Tests").ToList();
        var there = Checkout.Projects.Select(project => project.Folder)
            .Where(folder => folder.StartsWith("tests/PuppetMySqlLint", StringComparison.Ordinal) && folder is not ("tests/PuppetMySqlLint.Architecture.Tests" or "tests/PuppetMySqlLint.Packages.Tests"))
            .ToList();

        Violations.None([.. due.Except(there).Select(folder => $"{folder} is missing"), .. there.Except(due).Select(folder => $"{folder} tests nothing in src")]);
    }
}
