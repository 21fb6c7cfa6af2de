using System.Xml.Linq;
using TestUtilities;

namespace PuppetMySqlLint.Architecture.Tests;

public class PackageVersionTests
{
    private static readonly XElement _versions = XElement.Load(Repository.PathTo("Directory.Packages.props"));

    [Fact]
    public void Every_central_version_is_used()
    {
        var used = Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith("Directory.Build.props", StringComparison.Ordinal))
            .SelectMany(file => ProjectFile.Read(file).PackageReferences);

        Violations.None(_versions.Descendants("PackageVersion").Select(version => (string)version.Attribute("Include")!).Except(used));
    }

    [Fact]
    public void Projects_name_no_versions_themselves() => Violations.None(
        from project in Checkout.Projects
        from reference in project.Xml.Descendants("PackageReference")
        where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null
        select $"{project} → {reference}");

    [Fact]
    public void Every_package_that_ships_is_named_with_its_version_in_the_notices()
    {
        var notices = Checkout.Read("THIRD-PARTY-NOTICES.md");

        Violations.None(
            from package in Checkout.SourceProjects.SelectMany(project => project.ShippedPackages).Distinct()
            from version in _versions.Descendants("PackageVersion")
            where (string?)version.Attribute("Include") == package
            let row = $"| {package} | {(string?)version.Attribute("Version")} |"
            where !notices.Contains(row, StringComparison.Ordinal)
            select row);
    }
}
