// A step of a CI pipeline: lints the control repo in the folder that is given, tells TeamCity of each finding as soon as it is sure, and fails
// the build for errors.
using EmbedInCi;
using Microsoft.Extensions.DependencyInjection;
using PuppetMySqlLint;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

var services = new ServiceCollection();
services.AddPuppetMySqlLint(options => options.AddAnalyzer<CrossRegionReplica>());
using var provider = services.BuildServiceProvider();
var linter = provider.GetRequiredService<Linter>();

var repository = await ControlRepository.OpenAsync(args is [var folder, ..] ? folder : ".");
var errors = 0;
await foreach (var diagnostic in linter.StreamAsync(repository))
{
    Console.WriteLine(ServiceMessage.InspectionType(diagnostic.Descriptor));
    Console.WriteLine(ServiceMessage.Inspection(diagnostic));
    errors += diagnostic.Severity == Severity.Error ? 1 : 0;
}
Console.WriteLine(ServiceMessage.Statistic("puppetMySqlErrors", errors));
return errors > 0 ? 1 : 0;
