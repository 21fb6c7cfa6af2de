namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>A runspace that lives long, as an editor's does.</summary>
[Collection(nameof(MemoryTests))]
public class MemoryTests(Shell shell) : IClassFixture<Shell>
{
    private const int Runs = 100;
    private const int BytesPerRun = 20_000;

    [Fact]
    public void Memory_does_not_grow_over_a_hundred_runs()
    {
        Lint(10);
        var early = Heap();
        Lint(Runs);

        // A run holds about 10 MB while it lasts; one that stayed would be seen at once.
        Assert.InRange(Heap() - early, long.MinValue, Runs * BytesPerRun);
    }

    private void Lint(int runs) => shell.Run($"foreach ($run in 1..{runs}) {{ Invoke-PuppetMySqlLint samples/incident -ResultVariable result > $null }}").AssertSuccess();

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
