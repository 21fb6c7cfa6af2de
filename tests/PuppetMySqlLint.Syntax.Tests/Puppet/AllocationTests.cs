using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class AllocationTests
{
    /// <summary>Bytes that a parse may allocate for each character of its input.</summary>
    private const double Limit = 13;

    [CorpusFact]
    public void A_parse_allocates_at_most_13_bytes_per_character()
    {
        var texts = CorpusModules.Sample(CorpusModules.Manifests, 200).Select(static f => SourceText.From(File.ReadAllBytes(f), f)).ToArray();
        var characters = texts.Sum(static t => (long)t.Length);
        Allocated(texts);
        var allocated = Allocated(texts);
        Assert.True(allocated <= Limit * characters, $"{(double)allocated / characters:F1} bytes per character");
    }

    private static long Allocated(SourceText[] texts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            SyntaxTree.Parse(text);
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
