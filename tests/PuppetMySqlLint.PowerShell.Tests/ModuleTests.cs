using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>The module as PowerShell sees it.</summary>
public class ModuleTests(Shell shell) : IClassFixture<Shell>
{
    [Fact]
    public void It_exports_exactly_its_cmdlets()
    {
        var exported = shell.Run("(Get-Module PuppetMySqlLint).ExportedCommands.Values | ForEach-Object { $_.CommandType.ToString() + ' ' + $_.Name }").AssertSuccess();
        var classes = CmdletNames();

        Assert.Equal(classes.Select(static n => $"Cmdlet {n}").Order(StringComparer.Ordinal), exported.Texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_manifest_is_valid_and_its_verbs_are_approved()
    {
        Assert.Equal("PuppetMySqlLint", Assert.Single(shell.Run($"(Test-ModuleManifest '{Shell.Manifest}').Name").AssertSuccess().Texts));
        Assert.Empty(shell.Run("Get-Command -Module PuppetMySqlLint | Where-Object Verb -NotIn (Get-Verb).Verb").AssertSuccess().Output);
        Assert.Empty(shell.Run($"Import-Module '{Shell.Manifest}' -Force").AssertSuccess().Warnings);
    }

    [Fact]
    public void Every_type_that_commands_give_has_a_view()
    {
        var types = shell.Run("(Get-Command -Module PuppetMySqlLint).OutputType.Name | Where-Object { $_ -like 'PuppetMySqlLint.*' -and -not (Get-FormatData $_) }").AssertSuccess();

        Assert.Empty(types.Texts);
    }

    [Fact]
    public void Its_assembly_can_be_looked_through_before_the_engine_is_there()
    {
        var context = new AssemblyLoadContext("without the engine", isCollectible: true);
        var types = context.LoadFromAssemblyPath(Path.Combine(Shell.ModuleFolder, "PuppetMySqlLint.PowerShell.dll")).GetTypes();

        Assert.Contains(types, static t => t.Name == "InvokePuppetMySqlLintCommand");
        context.Unload();
    }

    [Fact]
    public void The_engine_is_loaded_apart_from_what_other_modules_brought_before()
    {
        var assemblies = shell.Run("""
            (Invoke-PuppetMySqlLint samples/incident) > $null
            [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -in 'PuppetMySqlLint', 'Sprache', 'YamlDotNet' } |
                ForEach-Object { $_.GetName().Name + ' ' + $_.GetName().Version + ' in ' + [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name } | Sort-Object
            """).AssertSuccess().Texts.ToList();

        Assert.Contains("Sprache 1.0.0.0 in Default", assemblies);
        Assert.Contains("YamlDotNet 16.0.0.0 in Default", assemblies);
        Assert.Contains("Sprache 2.3.1.0 in PuppetMySqlLint", assemblies);
        Assert.Single(assemblies, static a => a.StartsWith("PuppetMySqlLint ", StringComparison.Ordinal) && a.EndsWith(" in PuppetMySqlLint", StringComparison.Ordinal));
    }

    [Fact]
    public void It_can_be_removed_and_imported_again()
    {
        using var own = new Shell();
        own.Run("Remove-Module PuppetMySqlLint").AssertSuccess();
        Assert.NotEmpty(own.Run("Invoke-PuppetMySqlLint samples/incident").Errors);

        Assert.NotEmpty(own.Run($"Import-Module '{Shell.Manifest}'; Invoke-PuppetMySqlLint samples/incident").AssertSuccess().Output);
    }

    private static IEnumerable<string> CmdletNames()
    {
        var context = new AssemblyLoadContext("names", isCollectible: true);
        var types = context.LoadFromAssemblyPath(Path.Combine(Shell.ModuleFolder, "PuppetMySqlLint.PowerShell.dll")).GetTypes();
        return [.. types.Select(static t => t.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>().Select(static c => $"{c.VerbName}-{c.NounName}")];
    }
}
