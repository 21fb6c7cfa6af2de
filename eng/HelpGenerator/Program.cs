using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using HelpGenerator;

// Writes what Get-Help shows of the PowerShell module from docs/powershell and from the commands themselves.
var module = typeof(HelpPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Module").Value!;
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "PuppetMySqlLint.sln")))
    root = root.Parent;
var checkout = root?.FullName ?? throw new DirectoryNotFoundException("PuppetMySqlLint.sln is in no folder above this program.");

using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
runspace.Open();
using var shell = PowerShell.Create(runspace);
shell.AddCommand("Import-Module").AddParameter("Name", module).AddStatement().AddCommand("Get-Command").AddParameter("Module", "PuppetMySqlLint");
List<CommandInfo> commands = [.. (await shell.InvokeAsync().ConfigureAwait(false)).Select(static o => (CommandInfo)o.BaseObject)];
var pages = commands.Select(c => HelpPage.Parse(File.ReadAllText(Path.Combine(checkout, "docs/powershell", $"{c.Name}.md"))));
var help = Path.Combine(checkout, "src/PuppetMySqlLint.PowerShell/Module/en-US/PuppetMySqlLint.PowerShell.dll-Help.xml");
Directory.CreateDirectory(Path.GetDirectoryName(help)!);
await File.WriteAllTextAsync(help, MamlWriter.Write(commands, [.. pages])).ConfigureAwait(false);
