namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Data files as such.</summary>
public sealed class HieraFilesTests
{
    [Theory]
    [InlineData("nodes/%{trusted.certname}.yaml")]
    [InlineData("nodes/%{facts.networking.fqdn}.yaml")]
    [InlineData("nodes/%{::fqdn}.yaml")]
    [InlineData("nodes/%{clientcert}.yaml")]
    [InlineData("nodes/%{hostname}.%{facts.networking.domain}.yaml")]
    [InlineData("nodes/%{::trusted.certname}.yaml")]
    public void Files_named_after_nodes_give_their_certnames(string path)
    {
        var lookup = HieraRepo.InMemory(
            HieraRepo.Levels(path, "role/%{facts.role}.yaml", "common.yaml"),
            ("data/nodes/db07.example.com.yaml", "# gone\na: 1\n"), ("data/nodes/db01.example.com.yaml", "a: 1\n"), ("data/role/db.yaml", "a: 1\n"), ("data/common.yaml", "a: 1\n"));
        var nodes = lookup.CertnamesWithOwnData();
        Assert.Equal(["db01.example.com", "db07.example.com"], nodes.Select(static n => n.Name));
        Assert.Equal("data/nodes/db07.example.com.yaml:1:1", nodes[1].Location.ToString());
        Assert.DoesNotContain(nodes, static n => n.IsShort);
    }

    [Fact]
    public void A_name_without_a_domain_is_said_to_be_short() =>
        Assert.True(Assert.Single(HieraRepo.InMemory(HieraRepo.Levels("%{facts.networking.hostname}.yaml"), ("data/db07.yaml", "a: 1\n")).CertnamesWithOwnData()).IsShort);

    [Fact]
    public void A_file_that_another_level_means_is_no_node()
    {
        var lookup = HieraRepo.InMemory(
            HieraRepo.Levels("%{trusted.certname}.yaml", "%{facts.os.family}.yaml", "common.yaml"),
            ("data/common.yaml", "a: 1\n"), ("data/debian.yaml", "a: 1\n"), ("data/db1.example.com.yaml", "a: 1\n"));
        Assert.Equal(["db1.example.com"], lookup.CertnamesWithOwnData().Select(static n => n.Name));
    }

    [Fact]
    public void The_files_of_a_node_are_those_that_it_reads_and_those_it_looks_for()
    {
        var lookup = HieraRepo.InMemory(
            HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "role/%{facts.role}.yaml", "common.yaml"),
            ("data/role/db.yaml", "a: 1\n"), ("data/role/web.yaml", "a: 1\n"), ("data/common.yaml", "a: 1\n"));
        Assert.Equal(
            ["data/nodes/db1.example.com.yaml Absent", "data/role/db.yaml Possible", "data/role/web.yaml Possible", "data/common.yaml Read"],
            lookup.ResolvePaths(HieraRepo.Unknown()).Select(static u => $"{u.Path} {u.State}"));
        Assert.Equal(
            ["data/nodes/db1.example.com.yaml Absent", "data/role/web.yaml Read", "data/common.yaml Read"],
            lookup.ResolvePaths(HieraRepo.Known(("role", "web"))).Select(static u => $"{u.Path} {u.State}"));
    }

    [Fact]
    public void A_path_that_leads_out_of_the_repository_is_said_and_not_read()
    {
        var lookup = HieraRepo.InMemory(HieraRepo.Levels("../../secrets/%{facts.role}.yaml"));
        Assert.Equal(HieraStatus.NotFound, lookup.Lookup(HieraRepo.Known(("role", "../../../etc/passwd")), "a").Status);
        Assert.Equal("PML1226", Assert.Single(lookup.GetDiagnostics()).Id);
    }

    /// <summary>Text of <c>hiera.yaml</c>, and the diagnostic with its place.</summary>
    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "version: 5\nhierarchy:\n  - {name: A, path: a.yaml, glob: b}\n", "3:12 PML1221" },
        { "version: 5\nhierarchy:\n  - {name: A, path: a.yaml}\n  - {name: A, path: b.yaml}\n", "4:5 PML1221" },
        { "version: 5\nhierarchie: []\n", "2:1 PML1221" },
        { "version: 5\nhierarchy:\n  - {path: a.yaml}\n", "3:5 PML1221" },
        { "version: 5\nhierarchy:\n  - {name: A, mapped_paths: [a, b]}\n", "3:29 PML1221" },
        { "version: 5\ndefaults: {datadir: data}\nhierarchy:\n  - {name: A, path: a.yaml}\n", "4:12 PML1221" },
        { "version: 5\ndefault_hierarchy: []\n", "2:20 PML1221" },
        { "version: 6\n", "1:10 PML1221" },
        { "version: 5\nhierarchy:\n  - {name: A, path: \"%{lookup('x')}.yaml\"}\n", "3:21 PML1227" },
        { "version: 5\nhierarchy: [\n", "2:12 PML1201" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_configuration_fails_every_lookup_at_its_place(string config, string expected)
    {
        var answer = HieraRepo.InMemory(("hiera.yaml", config), ("data/common.yaml", "a: 1\n")).Lookup(HieraRepo.Known(), "a");
        Assert.Equal(HieraStatus.Error, answer.Status);
        Assert.Equal(expected, $"{answer.Error!.Location!.Value.Start} {answer.Error.Id}");
        Assert.Equal(UnknownKind.Error, Assert.IsType<UnknownValue>(answer.Value).Reason.Kind);
    }

    [Theory]
    [InlineData(":backends: [yaml]\n:hierarchy: [common]\n")]
    [InlineData("version: 3\n")]
    [InlineData("")]
    public void Version_3_in_an_environment_is_ignored_and_said(string config)
    {
        var lookup = HieraRepo.InMemory(("hiera.yaml", config), ("data/common.yaml", "a: 1\n"));
        Assert.Equal(HieraStatus.NotFound, lookup.Lookup(HieraRepo.Known(), "a").Status);
        Assert.Equal("PML1222", Assert.Single(lookup.GetDiagnostics()).Id);
    }

    [Fact]
    public void Without_a_configuration_there_is_no_data() =>
        Assert.Equal(HieraStatus.NotFound, HieraRepo.InMemory(("data/common.yaml", "a: 1\n")).Lookup(HieraRepo.Known(), "a").Status);

    [Fact]
    public void A_broken_data_file_fails_the_lookups_that_reach_it_and_no_others()
    {
        var lookup = HieraRepo.InMemory(HieraRepo.Levels("first.yaml", "broken.yaml"), ("data/first.yaml", "a: 1\n"), ("data/broken.yaml", "b: 1\nc: %{x}\n"));
        // lookup_options are read from every file, so that no key is safe from a broken one.
        Assert.Equal("PML1203", lookup.Lookup(HieraRepo.Known(), "a").Error!.Id);
        Assert.Equal("data/broken.yaml:2:4", lookup.Lookup(HieraRepo.Known(), "b").Error!.Location.ToString());
        Assert.Equal("PML1203", Assert.Single(lookup.GetDiagnostics()).Id);
    }

    [Fact]
    public void A_recursion_names_the_keys_of_its_circle()
    {
        var lookup = HieraRepo.InMemory(HieraRepo.Levels("common.yaml"), ("data/common.yaml", "a: \"%{lookup('b')}\"\nb: \"%{alias('a')}\"\n"));
        var error = lookup.Lookup(HieraRepo.Known(), "a").Error!;
        Assert.Equal("PML1228", error.Id);
        Assert.Contains("a → b → a", error.Message, StringComparison.Ordinal);
    }
}
