using Fuzz;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Fuzz;

/// <summary>What fuzz runs have found (docs/fuzzing.md), and the properties that they look at, on the checkout's own files.</summary>
public sealed class FuzzFindingTests
{
    private static readonly string _findings = Repository.PathTo("tests/PuppetMySqlLint.Syntax.Tests/Fuzz/Data");

    public static TheoryData<string> Findings => [.. Directory.EnumerateFiles(_findings).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Findings))]
    public void What_a_fuzz_run_found_is_mended(string file) => Check(Path.Combine(_findings, file));

    [Fact]
    public void The_properties_hold_for_the_checkouts_own_files()
    {
        string[] kinds = [".pp", ".epp", ".yaml"];
        var real = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var files = Directory.EnumerateFiles(Repository.PathTo("tests/control-repos"), "*", real).Where(f => kinds.Contains(Path.GetExtension(f))).ToArray();
        Assert.True(files.Length > 100, "the control repos are not there");
        Assert.All(files, Check);
    }

    [Fact]
    public void A_property_that_does_not_hold_is_noticed()
    {
        // Ten thousand diagnostics' worth of memory for a text of a few bytes is what the check is there for.
        var exception = Assert.Throws<PropertyException>(static () => TextProperties.CheckMemory("a test", length: 10, allocated: 100 << 20, perByte: 400));
        Assert.Contains("a test allocated 104857600 bytes for a text of 10", exception.Message, StringComparison.Ordinal);
    }

    private static void Check(string file)
    {
        var bytes = File.ReadAllBytes(file);
        switch (Path.GetExtension(file))
        {
            case ".pp":
                TextProperties.CheckManifest(bytes);
                break;
            case ".epp":
                TextProperties.CheckTemplate(bytes);
                break;
            default:
                TextProperties.CheckYaml(bytes);
                break;
        }
    }
}
