using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace PuppetMySqlLint.PowerShell;

/// <summary>
/// Where the engine and what it depends on are loaded: apart from PowerShell's own assemblies and those of other modules, which may have brought
/// other versions of the same packages.
/// </summary>
internal sealed class EngineLoadContext(string folder) : AssemblyLoadContext("PuppetMySqlLint")
{
    /// <summary>The name of the folder beside the module's own assembly that holds the engine.</summary>
    public const string FolderName = "dependencies";

    /// <summary>Answers PowerShell's question for an assembly that it does not know.</summary>
    /// <returns>The assembly, of this context; null if it is none of the engine's.</returns>
    public Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name!.StartsWith("PuppetMySqlLint", StringComparison.Ordinal) && PathOf(name) is not null ? LoadFromAssemblyName(name) : null;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => PathOf(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <summary>The assembly that was compiled for this kind of machine, if there is one.</summary>
    private string? PathOf(AssemblyName name) =>
        new[] { Path.Combine(folder, RuntimeInformation.RuntimeIdentifier, $"{name.Name}.dll"), Path.Combine(folder, $"{name.Name}.dll") }.FirstOrDefault(File.Exists);
}
