using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Testing;

/// <summary>
/// A test of rules on a small control repo that is written as one text: each file after a line <c>=== path</c>, with <c>[|…|]</c> around what a
/// finding is expected at, or <c>{|rule:…|}</c> where several rules are tested. Every finding of the rules under test has to be marked, and
/// every mark has to be found. A repository without <c>hiera.yaml</c> gets one with the levels <c>nodes/%{trusted.certname}.yaml</c> and
/// <c>common.yaml</c> below <c>data/</c>; facts are files <c>facts/CERTNAME.json</c>. Immutable.
/// </summary>
/// <example><code>
/// await LintTest.Of&lt;CrossRegionReplica&gt;().VerifyAsync("""
///     === manifests/site.pp
///     …
///     """);
/// </code></example>
public sealed record LintTest
{
    private const string DefaultHiera = """
        version: 5
        defaults:
          datadir: data
          data_hash: yaml_data
        hierarchy:
          - name: Nodes
            path: nodes/%{trusted.certname}.yaml
          - name: Common
            path: common.yaml
        """;

    private readonly Action<LinterOptions> _configure;

    private LintTest(Action<LinterOptions> configure) => _configure = configure;

    /// <summary>Ids or names of the rules under test; empty for those of the analyzers that were added.</summary>
    public ImmutableArray<string> Rules { get; private init; } = [];

    /// <summary>Whether findings may be possible only; otherwise one that is not definite fails the test.</summary>
    public bool AllowPossible { get; init; }

    /// <summary>Whether a catalog may be refused, as real Puppet would refuse it; otherwise that fails the test, since nothing was looked at.</summary>
    public bool AllowBrokenCatalogs { get; init; }

    /// <summary>Text of <c>puppet-mysql-lint.yaml</c>, if the repository's text holds none; null for none.</summary>
    public string? Configuration { get; init; }

    /// <summary>What else is said about the repository, such as the version of Puppet.</summary>
    public ControlRepositoryOptions RepositoryOptions { get; init; } = ControlRepositoryOptions.Default;

    /// <summary>A test of an analyzer, by itself.</summary>
    /// <typeparam name="TAnalyzer">The analyzer.</typeparam>
    public static LintTest Of<TAnalyzer>()
        where TAnalyzer : ReplicationAnalyzer, new() => With(static options =>
        {
            options.UseBuiltInRules = false;
            options.AddAnalyzer<TAnalyzer>();
        });

    /// <summary>A test of built-in rules.</summary>
    /// <param name="rules">Their ids or names.</param>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static LintTest OfRules(params ImmutableArray<string> rules)
    {
        var unknown = rules.FirstOrDefault(static r => RuleCatalog.Find(r) is null && CodeCatalog.Find(r) is null);
        if (rules.IsEmpty || unknown is not null)
            throw new ArgumentException(unknown is null ? "No rule is named." : $"There is no built-in rule '{unknown}'.", nameof(rules));
        return With(static _ => { }) with { Rules = rules };
    }

    /// <summary>A test of whatever a linter is given: recognizers, functions and several analyzers.</summary>
    /// <param name="configure">Adds them, as for <see cref="Linter.Create"/>.</param>
    /// <param name="rules">Ids or names of the rules under test; empty for all that are not built in.</param>
    public static LintTest With(Action<LinterOptions> configure, params ImmutableArray<string> rules)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return new LintTest(configure) { Rules = rules };
    }

    /// <summary>Lints a repository and compares what is found with the marks.</summary>
    /// <param name="files">The repository as text.</param>
    /// <param name="cancellationToken">Stops the test.</param>
    /// <returns>The whole result, for what else is to be said about it.</returns>
    /// <exception cref="LintTestException">A finding is not marked, a mark is not found, or the repository could not be looked at.</exception>
    /// <exception cref="ArgumentException">The text holds no file, or a mark that is not closed.</exception>
    public async Task<LintResult> VerifyAsync(string files, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = Markup.Read(files);
        var result = await Linter().LintAsync(Repository(read), cancellationToken: cancellationToken).ConfigureAwait(false);
        new Comparison(this, read, result).ThrowIfDifferent();
        return result;
    }

    /// <summary>Lints a repository, compares what is found with the marks, applies the first fix of every finding and compares what comes of it.</summary>
    /// <param name="files">The repository as text, with marks.</param>
    /// <param name="fixedFiles">The files that change, as they are afterwards; marks in them say which findings stay.</param>
    /// <param name="cancellationToken">Stops the test.</param>
    /// <returns>What fixing gave: also what was left, with the reasons.</returns>
    /// <exception cref="LintTestException">Something is not as it was expected.</exception>
    /// <exception cref="ArgumentException">A text holds no file, or a mark that is not closed.</exception>
    public async Task<FixResult> VerifyFixAsync(string files, string fixedFiles, CancellationToken cancellationToken = default)
    {
        _ = await VerifyAsync(files, cancellationToken).ConfigureAwait(false);
        var before = Markup.Read(files);
        var expected = Markup.Read(fixedFiles);
        var only = Rules.IsEmpty ? null : LintOptions.Default with { Only = Rules };
        var result = await Linter().FixAsync(Repository(before), FixOptions.Default with { IncludeUnsafe = true }, only, cancellationToken: cancellationToken).ConfigureAwait(false);
        var after = before.Select(f => f with { Marks = [], Text = result.Files.FirstOrDefault(c => c.Path.Value == f.Path)?.After.Text ?? f.Text }).ToImmutableArray();
        Comparison.ThrowIfDifferent(before, after, expected, result);
        new Comparison(this, [.. after.Select(f => f with { Marks = expected.FirstOrDefault(e => e.Path == f.Path)?.Marks ?? [] })], result.Result).ThrowIfDifferent();
        return result;
    }

    internal bool IsUnderTest(DiagnosticDescriptor descriptor) => Rules.IsEmpty
        ? CodeCatalog.Find(descriptor.Id) is null && RuleCatalog.Find(descriptor.Id) is null && !descriptor.Id.StartsWith("PML0", StringComparison.Ordinal)
        : Rules.Any(descriptor.IsCalled);

    private Linter Linter() => PuppetMySqlLint.Linter.Create(_configure);

    private ControlRepository Repository(ImmutableArray<TestFile> files)
    {
        var texts = files.ToDictionary(static f => f.Path, static f => f.Text, StringComparer.Ordinal);
        texts.TryAdd("hiera.yaml", DefaultHiera);
        if (Configuration is not null)
            texts.TryAdd(LintConfiguration.FileName, Configuration);
        return ControlRepository.Create(new MemoryFileSource(texts), RepositoryOptions);
    }
}
