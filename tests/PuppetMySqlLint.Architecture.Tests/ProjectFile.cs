using System.Collections.Immutable;
using System.Xml.Linq;
using TestUtilities;

namespace PuppetMySqlLint.Architecture.Tests;

/// <summary>What a project file says; conditions are not looked at.</summary>
internal sealed record ProjectFile(string Path, XElement Xml)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..Path.LastIndexOf('/')];

    /// <summary>Names of the projects referenced.</summary>
    public ImmutableArray<string> ProjectReferences =>
        [.. Included("ProjectReference").Select(path => System.IO.Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

    public ImmutableArray<string> PackageReferences => [.. Included("PackageReference")];

    /// <summary>Those of them that come along with the project; the others are there to build it.</summary>
    public ImmutableArray<string> ShippedPackages =>
        [.. PackageReferences.Except(Xml.Descendants("PackageReference").Where(static e => (string?)e.Attribute("PrivateAssets") == "all").Select(static e => (string)e.Attribute("Include")!))];

    public static ProjectFile Read(string path) => new(path, XElement.Load(Repository.PathTo(path)));

    public override string ToString() => Name;

    private IEnumerable<string> Included(string item) =>
        Xml.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
