using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>The options of <c>check</c> alone.</summary>
internal sealed class CheckOptions
{
    public Option<string[]> Node { get; } = new("--node") { Description = "report on these nodes only (glob, repeatable); the fleet that is known stays whole", HelpName = "GLOB" };

    public Option<string> FailOn { get; } = new("--fail-on") { Description = "from which severity on the exit code is 1: error, warning, info, or never", DefaultValueFactory = static _ => "error" };

    public Option<string> MinimumConfidence { get; } = new("--min-confidence") { Description = "definite leaves out what holds only in some of the states that the repository leaves open", DefaultValueFactory = static _ => "possible" };

    public Option<string[]> Only { get; } = new("--only") { Description = "report these rules only (id or name)", HelpName = "RULE", AllowMultipleArgumentsPerToken = true };

    public Option<string[]> Except { get; } = new("--except") { Description = "do not report these rules", HelpName = "RULE", AllowMultipleArgumentsPerToken = true };

    public Option<string> Format { get; } = new("--format") { Description = $"human, or {string.Join(", ", ReportFormat.All.Select(static f => $"{f.Name} ({f.Description})"))}", HelpName = "FORMAT", DefaultValueFactory = static _ => "human" };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "write the report to a file", HelpName = "FILE" };

    public ColorOption Color { get; } = new();

    public Option<string[]> Expect { get; } = new("--expect") { Description = "exit with 4 if fewer MySQL servers, or channels=N, are recognised (repeatable)", HelpName = "instances=N" };

    public Option<string?> MinimumCoverage { get; } = new("--min-coverage") { Description = "exit with 4 if fewer of the nodes, in percent, could be assessed", HelpName = "PERCENT" };

    public Option<string?> Baseline { get; } = new("--baseline") { Description = "findings that are known and put up with; one that is fixed is an error until it is taken out", HelpName = "FILE" };

    public Option<bool> WriteBaseline { get; } = new("--write-baseline") { Description = "write all findings to the file that --baseline names, and report none of them" };

    public Option<bool> Fix { get; } = new("--fix") { Description = "apply safe fixes; a file that could not be parsed afterwards, or a fix that brings another finding, is left and named" };

    public Option<bool> UnsafeFixes { get; } = new("--unsafe-fixes") { Description = "with --fix or --diff: fixes too that may change who replicates, what is durable, who may log in or how a server is identified" };

    public Option<bool> Diff { get; } = new("--diff") { Description = "show what --fix would change as a diff for people, secrets blacked out, and change nothing" };

    public Option<bool> Watch { get; } = new("--watch") { Description = "report again whenever a file of the control repo changes, until it is stopped; what lies outside of it, and what the configuration extends, is read at the start" };

    public Option<bool> Stdin { get; } = new("--stdin") { Description = "take the text of one file from standard input, as an editor has it that did not save it" };

    public Option<string?> StdinPath { get; } = new("--stdin-path") { Description = "the file of which that is the text; it need not be there yet", HelpName = "FILE" };

    public Option<bool> Stats { get; } = new("--stats") { Description = "say on standard error how long each analyzer took" };

    public Option<bool> ShowUnknown { get; } = new("--show-unknown") { Description = "name every node and every reason for unknown values in the ledger" };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "findings alone: no notes, and no ledger where nothing is wrong" };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "as --show-unknown" };

    public CheckOptions(Command command)
    {
        FailOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        MinimumConfidence.AcceptOnlyFromAmong("definite", "possible");
        Format.AcceptOnlyFromAmong(["human", .. ReportFormat.All.Select(static f => f.Name)]);
        foreach (var option in (Option[])[Node, FailOn, MinimumConfidence, Only, Except, Format, Output, Color, Expect, MinimumCoverage, Baseline, WriteBaseline, Fix, UnsafeFixes, Diff, Watch, Stdin, StdinPath, Stats, ShowUnknown, Quiet, Verbose])
            command.Options.Add(option);
    }

    /// <summary>Holds options against each other.</summary>
    /// <exception cref="UsageException">Two do not go together.</exception>
    public void Check(ParseResult result)
    {
        if (result.GetValue(UnsafeFixes) && !result.GetValue(Fix) && !result.GetValue(Diff))
            throw new UsageException("--unsafe-fixes wants --fix, or --diff to look first");
        if (result.GetValue(Stdin) && result.GetValue(StdinPath) is null)
            throw new UsageException("--stdin wants --stdin-path, the file of which it is the text");
        if (!result.GetValue(Stdin) && result.GetValue(StdinPath) is not null)
            throw new UsageException("--stdin-path wants --stdin");
        foreach (var (one, other) in (ReadOnlySpan<(Option<bool>, Option<bool>)>)[(Stdin, Fix), (Watch, Fix), (Watch, Diff), (Watch, WriteBaseline), (Watch, Stdin)])
        {
            if (result.GetValue(one) && result.GetValue(other))
                throw new UsageException($"{one.Name} does not go with {other.Name}");
        }
    }

    /// <summary>What the linter is to do.</summary>
    public LintOptions ToLintOptions(ParseResult result, LintConfiguration configuration, Baseline? baseline, int jobs) => new()
    {
        Nodes = [.. result.GetValue(Node) ?? []],
        Only = Rules(result.GetValue(Only)),
        Except = Rules(result.GetValue(Except)),
        MinimumConfidence = result.GetValue(MinimumConfidence) == "definite" ? Confidence.Definite : Confidence.Possible,
        Jobs = jobs,
        Baseline = baseline,
        Configuration = configuration with
        {
            ExpectedInstances = Expected(result.GetValue(Expect), "instances") ?? configuration.ExpectedInstances,
            ExpectedChannels = Expected(result.GetValue(Expect), "channels") ?? configuration.ExpectedChannels,
            MinimumCoverage = Percentage(result.GetValue(MinimumCoverage)) ?? configuration.MinimumCoverage,
        },
    };

    /// <summary>From which severity on a run fails; null for never.</summary>
    public Severity? Threshold(ParseResult result) => result.GetValue(FailOn) switch
    {
        "never" => null,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };

    private static int? Expected(string[]? texts, string name)
    {
        int? expected = null;
        foreach (var text in (texts ?? []).SelectMany(static t => t.Split(',')))
        {
            var (what, number) = text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : ("", "");
            if (what is not ("instances" or "channels") || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                throw new UsageException($"--expect wants instances=N, such as instances=3, or channels=N, not '{text}'");
            if (what == name)
                expected = value;
        }
        return expected;
    }

    private static double? Percentage(string? text) => text switch
    {
        null => null,
        _ when double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 => percent,
        _ => throw new UsageException($"--min-coverage wants a percentage from 0 to 100, such as 90, not '{text}'"),
    };

    /// <summary>Rules by id or name. What looks like an id may be one of the parser's or of a rule to come; a name must be known.</summary>
    private static ImmutableArray<string> Rules(string[]? names)
    {
        foreach (var name in names ?? [])
        {
            var looksLikeId = name.Length > 4 && char.IsAsciiLetter(name[0]) && name[^4..].All(char.IsAsciiDigit);
            if (!looksLikeId && name.Contains('-', StringComparison.Ordinal) is var isName && RuleCatalog.Find(name) is null && (!isName || RuleCatalog.Suggest(name) is not null))
            {
                throw new UsageException(
                    RuleCatalog.Suggest(name) is { } meant ? $"there is no rule '{name}'; did you mean {meant}?" : $"there is no rule '{name}'; 'puppet-mysql-lint rules' lists all");
            }
        }
        return [.. names ?? []];
    }
}
