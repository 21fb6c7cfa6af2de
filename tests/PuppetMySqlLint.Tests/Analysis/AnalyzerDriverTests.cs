using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class AnalyzerDriverTests
{
    private static readonly DiagnosticDescriptor Seen = new("ACME0001", "seen", Severity.Info, "{0} was seen");

    private static Fleet Fleet => Some.Fleet([Some.MySql("db01", "server_id: 1"), Some.MySql("db02", "server_id: 2", "read_only: 'ON'")], ["db02 < db01"]);

    [Fact]
    public void An_analyzer_that_throws_is_one_finding_and_the_others_go_on()
    {
        var result = Fleet.Lint(static o => o.AddAnalyzer<Throwing>().AddAnalyzer<Seeing>());

        var failure = Assert.Single(result.Diagnostics, static d => d.Id == "PML0001");
        Assert.Contains("Throwing failed", failure.Message, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, result.Diagnostics.Count(static d => d.Id == "ACME0001"));
    }

    [Fact]
    public void An_analyzer_that_throws_while_it_registers_is_one_finding_too() =>
        Assert.Single(Fleet.Lint(static o => o.AddAnalyzer<Stillborn>()).Diagnostics, static d => d.Id == "PML0001");

    [Fact]
    public void An_analyzer_that_throws_at_the_first_question_is_one_finding_too()
    {
        var result = Fleet.Lint(static o => o.AddAnalyzer<Silent>().AddAnalyzer<Seeing>());

        Assert.Single(result.Diagnostics, static d => d.Id == "PML0001");
        Assert.Equal(2, result.Diagnostics.Count(static d => d.Id == "ACME0001"));
    }

    [Fact]
    public void Nodes_and_confidence_follow_from_the_arguments()
    {
        var fleet = Some.Fleet([Some.MySql("db01") with { Confidence = Confidence.Possible }]);

        var finding = Assert.Single(fleet.Lint(static o => o.AddAnalyzer<Seeing>()).Diagnostics, static d => d.Id == "ACME0001");

        Assert.Equal("db01.example.com", Assert.Single(finding.Nodes));
        Assert.Equal(Confidence.Possible, finding.Confidence);
    }

    [Fact]
    public void One_cause_is_one_finding_with_all_its_nodes()
    {
        var finding = Assert.Single(Fleet.Lint(static o => o.AddAnalyzer<Complaining>()).Diagnostics, static d => d.Id == "ACME0002");

        Assert.Equal("db01.example.com db02.example.com", string.Join(' ', finding.Nodes));
    }

    [Fact]
    public void The_order_does_not_depend_on_the_number_of_threads()
    {
        var alone = Fleet.Lint(static o => o.AddAnalyzer<Seeing>().AddAnalyzer<Complaining>(), new LintOptions { Jobs = 1 });
        var together = Fleet.Lint(static o => o.AddAnalyzer<Seeing>().AddAnalyzer<Complaining>(), new LintOptions { Jobs = 8 });

        Assert.Equal(alone.Diagnostics.Select(static d => d.ToString()), together.Diagnostics.Select(static d => d.ToString()));
    }

    [Fact]
    public void A_cancelled_run_is_no_finding()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Linter.Create().Judge(new AnalysisInput(Some.Repository(), [], Fleet, LintConfiguration.Default), [], LintOptions.Default, source.Token));
    }

    [Fact]
    public void Findings_on_other_nodes_are_left_out_but_the_fleet_is_whole()
    {
        var result = Fleet.Lint(static o => o.AddAnalyzer<Seeing>(), new LintOptions { Nodes = ["db01*"] });

        Assert.Equal("db01.example.com was seen", Assert.Single(result.Diagnostics).Message);
        Assert.Equal(2, result.Fleet.Instances.Length);
    }

    [Fact]
    public void Rules_can_be_chosen_by_id_and_name()
    {
        Assert.Empty(Fleet.Lint(static o => o.AddAnalyzer<Seeing>(), new LintOptions { Only = ["PML4001"] }).Diagnostics);
        Assert.Empty(Fleet.Lint(static o => o.AddAnalyzer<Seeing>(), new LintOptions { Except = ["Seen"] }).Diagnostics);
    }

    [Fact]
    public void Built_in_rules_can_be_left_out() => Assert.Empty(
        Some.Fleet([Some.MySql("db01"), Some.MySql("db02")], ["db02 < db01"]).Lint(static o => o.UseBuiltInRules = false).Diagnostics);

    private sealed class Seeing : ReplicationAnalyzer
    {
        public override void Initialize(AnalysisContext context) =>
            context.RegisterInstanceAction(static c => c.Report(Seen, c.Instance.Origin, c.Instance));
    }

    private sealed class Complaining : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Descriptor = new("ACME0002", "bad", Severity.Warning, "this is bad");
        private static readonly Location Place = Some.At("data/common.yaml", "a: 1", "1");

        public override void Initialize(AnalysisContext context) => context.RegisterInstanceAction(static c => c.Report(Descriptor, Place));
    }

    private sealed class Throwing : ReplicationAnalyzer
    {
        public override void Initialize(AnalysisContext context) =>
            context.RegisterInstanceAction(static c => throw new InvalidOperationException($"hunter2 on {c.Instance} with {ServerFlavor.MySql}"));
    }

    private sealed class Silent : ReplicationAnalyzer
    {
        public override System.Collections.Immutable.ImmutableArray<RuleOption> Options => throw new InvalidOperationException("no");

        public override void Initialize(AnalysisContext context)
        {
        }
    }

    private sealed class Stillborn : ReplicationAnalyzer
    {
        public override void Initialize(AnalysisContext context) => throw new InvalidOperationException();
    }
}
