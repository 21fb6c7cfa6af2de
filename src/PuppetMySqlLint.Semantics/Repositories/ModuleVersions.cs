using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Compares the modules that the Puppetfile asks for with those on the module path.</summary>
internal static class ModuleVersions
{
    /// <summary>The modules of which another version is there than the one that is pinned.</summary>
    public static IEnumerable<Diagnostic> Compare(ControlRepository repository)
    {
        foreach (var wanted in repository.Puppetfile.Modules)
        {
            if (wanted.Version is not { } pinned || repository.FindModule(wanted.Name) is not { Version: { } there } module || Same(pinned, there))
                continue;
            var path = module.Find("metadata.json") is { } metadata ? module.Files.GetDisplayPath(metadata) : module.Name;
            yield return new Diagnostic(
                RepositoryDescriptors.ModuleVersionMismatch, wanted.Location, $"the Puppetfile asks for {wanted.Name} {pinned}, but what is compiled here is {there} ({path})");
        }
    }

    private static bool Same(string pinned, string there) => pinned == there || there.StartsWith($"{pinned}.", StringComparison.Ordinal);
}
