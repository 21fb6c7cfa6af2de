namespace TestUtilities;

/// <summary>FacterDB's real fact sets, as Debian's package has them.</summary>
public static class FacterDb
{
    private const string Gems = "/usr/share/rubygems-integration/all/gems";

    /// <summary>The file of a fact set.</summary>
    /// <param name="name">Facter's version and the system: <c>4.2/debian-11-x86_64</c>.</param>
    /// <exception cref="FileNotFoundException">FacterDB is not installed.</exception>
    public static string Find(string name)
    {
        var folders = Directory.Exists(Gems) ? Directory.EnumerateDirectories(Gems, "facterdb-*").Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return folders.Select(f => Path.Combine(f, "facts", $"{name}.facts")).LastOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"FacterDB has no {name}: eng/oracle/install.sh installs it.");
    }
}
