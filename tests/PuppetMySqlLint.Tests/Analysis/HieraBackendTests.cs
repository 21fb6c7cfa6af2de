using Microsoft.Extensions.DependencyInjection;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tests;

/// <summary>Backends for Hiera, handed over as a program does that embeds the linter.</summary>
public class HieraBackendTests
{
    private static readonly ControlRepository Repository = Some.Repository(
        ("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Nodes, path: \"nodes/%{trusted.certname}.yaml\"}\n  - {name: Numbers, lookup_key: acme_numbers, options: {offset: 40}}\n"),
        ("manifests/site.pp", "node 'db01.example.com', 'db02.example.com' { include profile::db }"),
        ("modules/profile/manifests/db.pp", "class profile::db (Integer $number) { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => $number } } } }"));

    [Fact]
    public async Task A_backend_that_is_added_answers_for_its_levels()
    {
        using var provider = new ServiceCollection().AddPuppetMySqlLint(static o => o.AddHieraBackend<Numbers>()).BuildServiceProvider();
        var result = await provider.GetRequiredService<Linter>().LintAsync(Repository);
        Assert.Equal(["42", "42"], result.Fleet.Instances.Select(static i => i.Options.Find("server_id")?.Setting.Value));
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id is "PML1223" or "PML1231");
        // Where the value comes from is said: at the level that names the backend.
        Assert.All(result.Fleet.Instances, static i => Assert.Equal("hiera.yaml:4:12", i.Options.Find("server_id")!.Origin.PrimaryLocation.ToString()));
    }

    [Fact]
    public async Task Without_it_its_level_is_named_and_the_values_are_unknown()
    {
        var result = await Linter.Create().LintAsync(Repository);
        Assert.All(result.Fleet.Instances, static i => Assert.NotEqual("42", i.Options.Find("server_id")?.Setting.Value));
        Assert.Equal("hiera.yaml:4:12", Assert.Single(result.Diagnostics, static d => d.Id == "PML1223").Location.ToString());
    }

    [Fact]
    public async Task One_that_breaks_is_one_finding_and_the_run_goes_on()
    {
        var result = await Linter.Create(static o => o.AddHieraBackend(new Broken())).LintAsync(Repository);
        var finding = Assert.Single(result.Diagnostics, static d => d.Id == "PML1231");
        Assert.Contains(nameof(TimeoutException), finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_added_wins_over_one_of_the_repositorys_options()
    {
        var repository = ControlRepository.Create(Repository.Files, new ControlRepositoryOptions { HieraBackends = [new Broken()] });
        var result = await Linter.Create(static o => o.AddHieraBackend<Numbers>()).LintAsync(repository);
        Assert.DoesNotContain(result.Diagnostics, static d => d.Id == "PML1231");
    }

    private sealed class Numbers : IHieraBackend
    {
        public string Function => "acme_numbers";

        public HieraBackendKind Kind => HieraBackendKind.LookupKey;

        public PuppetValue? Read(HieraBackendContext context) =>
            context.Key == "profile::db::number" ? new IntegerValue(((IntegerValue)context.Options.Find("offset")!).Value + 2, context.OriginOf(context.Key)) : null;
    }

    private sealed class Broken : IHieraBackend
    {
        public string Function => "acme_numbers";

        public HieraBackendKind Kind => HieraBackendKind.LookupKey;

        public PuppetValue? Read(HieraBackendContext context) => throw new TimeoutException("hush");
    }
}
