// Lints a control repo whose databases come from a module that nobody else has.
using CustomRecognizer;
using PuppetMySqlLint;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

var repository = await ControlRepository.OpenAsync(args is [var folder, ..] ? folder : ".");
var linter = Linter.Create(options => options.AddRecognizer<AcmeDatabases>());
var result = await linter.LintAsync(repository);

foreach (var instance in result.Fleet.Instances) Console.WriteLine($"{instance}: {instance.Flavor} {instance.Version}, {instance.Options.Settings.Length} options");
foreach (var channel in result.Fleet.Channels) Console.WriteLine(channel);
foreach (var diagnostic in result.Diagnostics.Where(d => d.Severity > Severity.Info)) Console.WriteLine(diagnostic);
return result.WorstSeverity == Severity.Error ? 1 : 0;
