using System.Reflection;
using System.Reflection.Emit;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>
/// Another team's module, imported first wherever these tests import ours. It has brought another version of YamlDotNet, and a Sprache that holds
/// nothing of what the engine needs.
/// </summary>
internal static class OtherModule
{
    public static string Manifest { get; } = Create();

    private static string Create()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "OtherModule");
        Directory.CreateDirectory(folder);
        File.Copy(Shell.Metadata("YamlDotNet"), Path.Combine(folder, "YamlDotNet.dll"), overwrite: true);
        var other = new PersistedAssemblyBuilder(new AssemblyName("Sprache") { Version = new Version(1, 0, 0, 0) }, typeof(object).Assembly);
        other.DefineDynamicModule("Sprache").DefineType("Sprache.Nothing", TypeAttributes.Public).CreateType();
        other.Save(Path.Combine(folder, "Sprache.dll"));
        var manifest = Path.Combine(folder, "OtherModule.psd1");
        File.WriteAllText(manifest, "@{ ModuleVersion = '1.0'; RequiredAssemblies = 'YamlDotNet.dll', 'Sprache.dll'; CmdletsToExport = @(); FunctionsToExport = @() }");
        return manifest;
    }
}
