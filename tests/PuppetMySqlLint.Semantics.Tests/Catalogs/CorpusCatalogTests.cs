using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>A catalog for each class of Debian's modules, beside that of real Puppet; a usual run takes one class in ten.</summary>
public sealed partial class CorpusCatalogTests
{
    private const int SampleStep = 10;
    private const string Facts = """
        {
          "aio_agent_version": "", "architecture": "amd64", "clientversion": "7.23.0", "facterversion": "4.3.0", "hardwaremodel": "x86_64", "ipaddress": "10.0.0.5",
          "is_pe": false, "is_virtual": true, "kernel": "Linux", "kernelmajversion": "6.1", "kernelrelease": "6.1.0-13-amd64", "kernelversion": "6.1.0",
          "lsbdistcodename": "bookworm", "lsbdistid": "Debian", "lsbdistrelease": "12", "lsbmajdistrelease": "12", "memorysize_mb": 3900.1, "osfamily": "Debian",
          "operatingsystem": "Debian", "operatingsystemmajrelease": "12", "operatingsystemrelease": "12.2", "os_package_type": "debian", "os_service_default": "<SERVICE DEFAULT>",
          "os_workers": 2, "path": "/usr/sbin:/usr/bin:/sbin:/bin", "processorcount": 2, "puppetversion": "7.23.0", "root_home": "/home/root", "service_provider": "systemd",
          "staging_http_get": "curl", "virtual": "kvm", "mysql_version": "8.4.0", "mysqld_version": "mysqld  Ver 8.4.0 for Linux on x86_64", "pe_version": "",
          "memory": {"system": {"total": "3.81 GiB", "total_bytes": 4089446400}}, "mountpoints": {}, "processors": {"count": 2, "models": ["x", "x"]},
          "networking": {"ip": "10.0.0.5", "interfaces": {"eth0": {"ip": "10.0.0.5"}}, "primary": "eth0"},
          "os": {"architecture": "amd64", "family": "Debian", "hardware": "x86_64", "name": "Debian",
                 "distro": {"codename": "bookworm", "id": "Debian", "release": {"full": "12", "major": "12"}},
                 "release": {"full": "12.2", "major": "12", "minor": "2"}, "selinux": {"enabled": false}}
        }
        """;

    [OracleFact(corpus: true)]
    public async Task A_class_that_Puppet_compiles_gives_the_same_catalog()
    {
        var classes = CorpusModules.Manifests.SelectMany(static f => ClassHeader().Matches(File.ReadAllText(f)).Select(static m => m.Groups["name"].Value.TrimStart(':')))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(static (_, i) => Switches.IsFull || i % SampleStep == 0).ToList();
        var folder = Directory.CreateTempSubdirectory("corpus-catalogs");
        try
        {
            await Compare(folder.FullName, classes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Compare(string folder, List<string> classes)
    {
        var nodes = classes.ConvertAll(static c => (Class: c, Certname: $"{c.Replace("::", "-", StringComparison.Ordinal).Replace('_', '-')}.corpus.example"));
        Directory.CreateDirectory(Path.Combine(folder, "manifests"));
        Directory.CreateDirectory(Path.Combine(folder, "facts"));
        await File.WriteAllLinesAsync(Path.Combine(folder, "manifests", "site.pp"), nodes.Select(static n => $"node '{n.Certname}' {{ include {n.Class} }}"));
        foreach (var (_, certname) in nodes)
            await File.WriteAllTextAsync(Path.Combine(folder, "facts", $"{certname}.json"), Facts.Replace("{\n  \"aio", $"{{\n  \"fqdn\": \"{certname}\", \"hostname\": \"{certname.Split('.')[0]}\", \"domain\": \"corpus.example\", \"aio", StringComparison.Ordinal));
        var repository = await ControlRepository.OpenAsync(
            folder, new ControlRepositoryOptions { ModulePath = [CorpusModules.Root], PuppetVersion = 7, StrictVariables = true, EnvironmentName = "oracle", FactsAreComplete = true });
        var compiler = new CatalogCompiler(repository);
        var answers = await Oracle.Required.CompileAsync(new OracleCompilation(folder, [.. nodes.Select(static n => n.Certname)]) { NodeFacts = Path.Combine(folder, "facts") });

        var differences = new List<string>();
        var compiled = 0;
        foreach (var (name, certname) in nodes.Where(n => answers[n.Certname].GetProperty("ok").GetBoolean()))
        {
            var catalog = compiler.Compile(NodeInputs.Create(repository, certname, NodeExistence.Classified));
            // Where a module's Ruby function is not evaluated, more resources are possible than Puppet has.
            if (catalog.Gaps.Any(static g => g.Reason.Kind == UnknownKind.UnknownFunction))
                continue;
            compiled++;
            if (catalog.Failure is { } failure)
                differences.Add($"{name}: {failure}");
            else
                differences.AddRange(CatalogComparison.CompareResources(
                    CatalogComparison.ToJson(catalog).GetProperty("catalog").GetProperty("resources"), answers[certname].GetProperty("catalog").GetProperty("resources"),
                    static (_, _, ours) => ours.ToString().Contains("__unknown__", StringComparison.Ordinal)).Select(d => $"{name}: {d}"));
        }
        differences.RemoveAll(static d => KnownDifference().IsMatch(d));
        Assert.True(compiled >= classes.Count / 3, $"Puppet compiled only {compiled} of {classes.Count} classes");
        Assert.True(differences.Count == 0, CatalogComparison.Report(differences));
    }

    [GeneratedRegex(@"^class +(?<name>[a-z0-9_:]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ClassHeader();

    /// <summary>
    /// The oracle's script lists the parts of a title as parameters for types whose Ruby takes titles apart: its answer, not the catalog's.
    /// apache's ERB template changes the array that it is given. A title that is a number stays one in Puppet, without a tag of it.
    /// </summary>
    [GeneratedRegex(@"(Keystone_\w+|Swift_\w+)\[.*\] lacks \w+$|: Apache::Vhost\[.*\] scriptaliases:|\[(Listen )?\d+\] (tags:|lacks name)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KnownDifference();
}
