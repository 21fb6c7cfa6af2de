#pragma warning disable RS0030 // The caller names the folder on disk; what lies in it is read through a file source.
namespace PuppetMySqlLint.Semantics;

/// <summary>The folder of an environment, and what belongs to it outside of it.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Options">What the caller said, with what follows from where the folder lies.</param>
internal sealed record EnvironmentFolder(string Path, ControlRepositoryOptions Options)
{
    private const string Environments = "environments";

    /// <summary>The environment that is meant: the folder itself, or one of its <c>environments/</c> if it is Puppet's code folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such environment.</exception>
    public static EnvironmentFolder Of(string folder, ControlRepositoryOptions options)
    {
        var parent = System.IO.Path.Combine(folder, Environments);
        if (!Directory.Exists(parent) || File.Exists(System.IO.Path.Combine(folder, "environment.conf")) || Directory.Exists(System.IO.Path.Combine(folder, "manifests")))
            return new EnvironmentFolder(folder, options);
        var names = Directory.EnumerateDirectories(parent).Select(static d => System.IO.Path.GetFileName(d)).Where(static n => !n.StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return new EnvironmentFolder(folder, options);
        if (!names.Contains(options.EnvironmentName, StringComparer.Ordinal))
            throw new DirectoryNotFoundException($"there is no environment '{options.EnvironmentName}' in '{folder}'; there are {string.Join(", ", names.Take(10))}");
        var modules = System.IO.Path.Combine(folder, "modules");
        var hiera = System.IO.Path.Combine(folder, "hiera.yaml");
        var place = $"{Environments}/{options.EnvironmentName}";
        return new EnvironmentFolder(System.IO.Path.Combine(parent, options.EnvironmentName), options with
        {
            DisplayPrefix = options.DisplayPrefix.Length == 0 ? place : $"{options.DisplayPrefix.TrimEnd('/')}/{place}",
            ModulePath = Directory.Exists(modules) ? [modules, .. options.ModulePath] : options.ModulePath,
            GlobalHieraConfig = options.GlobalHieraConfig ?? (File.Exists(hiera) ? hiera : null),
        });
    }
}
