using System.Globalization;
using PuppetMySqlLint.Semantics;
using TestUtilities;
using Xunit.Abstractions;

namespace PuppetMySqlLint.Tests.Reanalysis;

/// <summary>A run that begins with an earlier result gives what a run from scratch gives, after whatever edit.</summary>
public sealed class ReanalysisTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("roles-and-profiles", 10, 300)]
    [InlineData("real-modules", 10, 300)]
    [InlineData("fleet", 12, 400)]
    [InlineData("healthy-orchestrator", 10, 300)]
    public async Task After_random_edits_it_gives_what_a_run_from_scratch_gives(string name, int usual, int full)
    {
        var first = await OpenAsync(name);
        var linter = Linter.Create();
        // A run that may not be reused for another reason: the state is the same, not the linter.
        var other = Linter.Create();
        var random = new Random(23);
        var (repository, result) = (first, await linter.LintAsync(first));
        var (kept, all, differing) = (0, 0, 0);
        for (var i = 0; i < (Switches.IsFull ? full : usual); i++)
        {
            // Edits pile up for a while, as in an editor; then they are taken back at once.
            var from = i % 20 == 19 ? first : repository;
            var (path, text) = RandomEdit.Of(from, random);
            var changed = from.WithFile(path, text);
            var again = await linter.LintAsync(changed, LintOptions.Default with { Previous = result });
            var scratch = await other.LintAsync(changed);
            var (expected, actual) = (ResultText.Of(scratch), ResultText.Of(again));
            if (expected != actual)
                Assert.Fail($"edit {i.ToString(CultureInfo.InvariantCulture)} of {path}: {FirstDifference(expected, actual)}\n{text}");
            differing += ResultText.Of(result) == actual ? 0 : 1;
            kept += again.Catalogs.Length - again.State!.Compiled.Count();
            all += again.Catalogs.Length;
            (repository, result) = (changed, again);
        }
        output.WriteLine($"{name}: {kept} of {all} catalogs kept, {differing} edits changed the result");
        Assert.True(kept > all / 8 && differing > 0, $"{kept} of {all} kept, {differing} edits changed the result");
    }

    private static async Task<ControlRepository> OpenAsync(string name)
    {
        var folder = TestUtilities.Repository.PathTo("tests", "control-repos", name);
        var enc = Path.Combine(folder, "enc");
        return await ControlRepository.OpenAsync(folder, new ControlRepositoryOptions
        {
            ModulePath = CorpusModules.IsAvailable ? [CorpusModules.Root] : [],
            Enc = Directory.Exists(enc) ? [enc] : [],
        });
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => i >= left.Length || i >= right.Length || left[i] != right[i]);
        return $"from scratch\n  {left.ElementAtOrDefault(at)}\nnot\n  {right.ElementAtOrDefault(at)}";
    }
}
