namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>A runspace that lives long, as an editor's does.</summary>
[Collection(nameof(MemoryTests))]
public class MemoryTests(Shell shell) : IClassFixture<Shell>
{
    // A run holds megabytes while it lasts: one that stayed would be seen at once.
    private const int BytesPerRun = 40_000;

    [Theory]
    [InlineData(100, "Invoke-PuppetMySqlLint samples/incident -ResultVariable result")]
    [InlineData(25, "Get-PuppetCatalog samples/incident -Node db01*")]
    [InlineData(25, "Get-PuppetMySqlModel samples/incident")]
    [InlineData(25, "Get-PuppetLookup profile::mysql::base::options samples/incident -Node db01* -Explain")]
    public void Memory_does_not_grow(int runs, string command)
    {
        Run(10);
        var early = Heap();
        Run(runs);

        Assert.InRange(Heap() - early, long.MinValue, runs * BytesPerRun);

        void Run(int times) => shell.Run($"foreach ($run in 1..{times}) {{ {command} > $null }}").AssertSuccess();
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

/// <summary>What else runs would count too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public static class MemoryCollection;
