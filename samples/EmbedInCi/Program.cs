// A step of a CI pipeline: lints the control repo in the folder that is given, prints what is wrong, and fails the build for errors.
using EmbedInCi;
using Microsoft.Extensions.DependencyInjection;
using PuppetMySqlLint;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

var cancellationToken = CancellationToken.None;

var services = new ServiceCollection();
services.AddPuppetMySqlLint(options => options.AddAnalyzer<CrossRegionReplica>());
using var provider = services.BuildServiceProvider();
var linter = provider.GetRequiredService<Linter>();

var repository = await ControlRepository.OpenAsync(args is [var folder, ..] ? folder : ".", cancellationToken);
var result = await linter.LintAsync(repository, cancellationToken: cancellationToken);

foreach (var diagnostic in result.Diagnostics) Console.WriteLine(diagnostic);
foreach (var replica in result.Fleet.Replicas.Where(r => r.Source.IsDangling)) Console.WriteLine($"{replica} → {replica.Source}");

Console.WriteLine($"{result.Ledger.Instances} MySQL instances on {result.Ledger.LivingNodes.Count()} nodes, {result.Ledger.Channels} channels");
return result.WorstSeverity == Severity.Error ? 1 : 0;
