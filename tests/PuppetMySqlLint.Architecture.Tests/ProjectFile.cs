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

    public static ProjectFile Read(string path) => new(path, XElement.Load(Repository.PathTo(path)));

    public override string ToString() => Name;

    private IEnumerable<string> Included(string item) =>
        Xml.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
