using System.Management.Automation;
using System.Runtime.Loader;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Makes the engine known while the module is imported. For PowerShell, which calls it by itself.</summary>
/// <remarks>
/// PowerShell asks for all types of this assembly before it lets this class answer for the engine's. So no type here may derive from one of the
/// engine's, nor hold one of its structs in a field. And it asks this class only for what the default context does not have: where the program that
/// hosts PowerShell uses the library itself, its assemblies are taken.
/// </remarks>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly EngineLoadContext Engine =
        new(Path.Combine(Path.GetDirectoryName(typeof(ModuleLifetime).Assembly.Location)!, EngineLoadContext.FolderName));

    // Each runspace imports and removes the module for itself; the assembly is there once.
    private static readonly Lock Gate = new();
    private static int _imports;

    /// <summary>The module is imported.</summary>
    public void OnImport()
    {
        lock (Gate)
        {
            if (_imports++ == 0)
                AssemblyLoadContext.Default.Resolving += Engine.Resolve;
        }
    }

    /// <summary>The module is removed.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        lock (Gate)
        {
            if (--_imports == 0)
                AssemblyLoadContext.Default.Resolving -= Engine.Resolve;
        }
    }
}
