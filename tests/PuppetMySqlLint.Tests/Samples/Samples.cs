using PuppetMySqlLint.Semantics;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>The checked-in samples.</summary>
internal static class Samples
{
    public static async Task<LintResult> LintAsync(string name, LintOptions? options = null, params string[] modulePath)
    {
        var repository = await ControlRepository.OpenAsync(
            Repository.PathTo("samples", name), new ControlRepositoryOptions { DisplayPrefix = $"samples/{name}", ModulePath = [.. modulePath] });
        return await Linter.Create().LintAsync(repository, options);
    }
}
