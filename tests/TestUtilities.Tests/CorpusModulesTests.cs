namespace TestUtilities.Tests;

public class CorpusModulesTests
{
    [CorpusFact]
    public void Files_come_in_ordinal_order_below_the_root_and_each_once()
    {
        var files = CorpusModules.Manifests;

        Assert.Equal(files.Order(StringComparer.Ordinal).Distinct(), files);
        Assert.All(files, file => Assert.StartsWith(CorpusModules.Root, file, StringComparison.Ordinal));
    }

    [CorpusFact]
    public void Links_to_modules_are_followed()
    {
        var linked = Directory.EnumerateDirectories(CorpusModules.Root)
            .First(module => new DirectoryInfo(module).LinkTarget is not null && Directory.Exists(Path.Combine(module, "manifests")));

        Assert.Contains(CorpusModules.Manifests, file => file.StartsWith(linked + "/manifests/", StringComparison.Ordinal));
    }

    [CorpusFact]
    public void A_sample_is_bounded_unless_the_run_is_a_full_one()
    {
        var sample = CorpusModules.Sample(CorpusModules.Manifests, 10);

        Assert.Equal(Switches.IsFull ? CorpusModules.Manifests.Length : 10, sample.Length);
        Assert.Equal(CorpusModules.Manifests[0], sample[0]);
        Assert.Equal(CorpusModules.Manifests[^1], sample[^1]);
    }

    [Fact]
    public void A_loop_of_links_ends()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.pp"), "");
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "loop"), folder.FullName);
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "dangling.pp"), "nowhere");

            Assert.Equal<string>([Path.Combine(folder.FullName, "a.pp")], CorpusWalk.Files(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
