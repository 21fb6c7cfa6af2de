#pragma warning disable RS0030 // The caller's own module path lies on disk, outside any file source.
using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Finds the modules that an environment sees.</summary>
internal sealed record ModulePath(ImmutableArray<PuppetModule> Modules)
{
    /// <summary>All modules outside of the repository, hidden ones among them.</summary>
    public ImmutableArray<PuppetModule> Outside { get; private init; } = [];

    public static ModulePath Of(IFileSource files, EnvironmentConf environment, ControlRepositoryOptions options, ImmutableArray<Diagnostic>.Builder diagnostics, ImmutableArray<PuppetModule>? known = null)
    {
        // Of one repository what lies outside is looked for once, so that its states have it in common.
        var outside = known ?? [.. options.ModulePath.SelectMany(OnDisk)];
        var modules = new Dictionary<string, PuppetModule>(StringComparer.Ordinal);
        foreach (var entry in environment.ModulePath)
        {
            if (entry is EnvironmentConf.BaseModulePath)
                AddAll(outside);
            else if (RepoPath.TryParse(entry, out var folder))
                AddAll(InRepository(files, folder));
            else if (!options.ModulePath.Contains(entry, StringComparer.Ordinal))
                diagnostics.Add(new Diagnostic(RepositoryDescriptors.ModulePathNotRead, null, entry, "which lies outside the repository: give it with --modulepath to have it read"));
        }
        if (!environment.ModulePath.Contains(EnvironmentConf.BaseModulePath, StringComparer.Ordinal))
            AddAll(outside);
        return new ModulePath([.. modules.Values.OrderBy(static m => m.Name, StringComparer.Ordinal)]) { Outside = outside };

        void AddAll(IEnumerable<PuppetModule> found)
        {
            foreach (var module in found)
                modules.TryAdd(module.Name, module);
        }
    }

    private static IEnumerable<PuppetModule> InRepository(IFileSource files, RepoPath folder) =>
        from file in files.Files
        let relative = file.RelativeTo(folder)
        where relative is not null && relative.Contains('/', StringComparison.Ordinal)
        group file by relative[..relative.IndexOf('/', StringComparison.Ordinal)] into module
        where IsModuleName(module.Key)
        select new PuppetModule(module.Key, folder.Combine(module.Key), () => files, [.. module]);

    private static IEnumerable<PuppetModule> OnDisk(string folder)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder;
        return from module in new DirectoryInfo(folder).EnumerateDirectories()
               where IsModuleName(module.Name)
               orderby module.Name
               select new PuppetModule(module.Name, RepoPath.Root, () => DiskFileSource.OpenDeferred(module.FullName, Display(folder, module.Name), [parent]));
    }

    private static string Display(string folder, string name) => $"{folder.Replace('\\', '/').TrimEnd('/')}/{name}";

    private static bool IsModuleName(string name) => name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
