using System.Runtime.CompilerServices;
using VerifyXunit;

namespace TestUtilities.Tests;

/// <summary>Snapshots lie in a temporary folder here: these comparisons fail on purpose.</summary>
public sealed class FailingSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshots");

    private string Received => Path.Combine(_folder.FullName, "snapshot.received.txt");

    private string Verified => Path.Combine(_folder.FullName, "snapshot.verified.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_difference_fails_names_its_line_and_leaves_what_was_received()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo");

        var exception = await Assert.ThrowsAsync<VerifyException>(() => VerifyHere("one\nTWO"));

        Assert.Contains("Line 2 is the first to differ", exception.Message, StringComparison.Ordinal);
        Assert.Equal("one\nTWO", await File.ReadAllTextAsync(Received));
        Assert.Equal("one\ntwo", await File.ReadAllTextAsync(Verified));
    }

    [Fact]
    public async Task A_missing_snapshot_fails_and_is_not_made()
    {
        await Assert.ThrowsAsync<VerifyException>(() => VerifyHere("new"));

        Assert.True(File.Exists(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public async Task A_pass_clears_away_what_was_received_before()
    {
        await File.WriteAllTextAsync(Verified, "right");
        await Assert.ThrowsAsync<VerifyException>(() => VerifyHere("wrong"));
        Assert.True(File.Exists(Received));

        await VerifyHere("right");

        Assert.False(File.Exists(Received));
    }

    private SettingsTask VerifyHere(string text, [CallerFilePath] string sourceFile = "") =>
        Verifier.Verify(text, "txt", sourceFile).UseDirectory(_folder.FullName).UseFileName("snapshot");
}
