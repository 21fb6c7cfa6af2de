using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// A server's version, as exactly as it is known: <c>8.4</c> says nothing of the patch release. Comparisons that need a part which is
/// not known have no answer.
/// </summary>
/// <param name="Major">First number.</param>
/// <param name="Minor">Second number; null if only the first is known.</param>
/// <param name="Patch">Third number; null if not known.</param>
public sealed record ServerVersion(int Major, int? Minor = null, int? Patch = null)
{
    /// <summary>The flavour that the text itself names or that follows from the numbers.</summary>
    public ServerFlavor Flavor { get; init; }

    /// <summary>Major and minor number as in option-file groups, <c>8.4</c>; null if the minor number is not known.</summary>
    public string? Series => Minor is { } minor ? $"{Major}.{minor}" : null;

    /// <summary>
    /// Whether this version is <paramref name="major"/>.<paramref name="minor"/>.<paramref name="patch"/> or later; null if the known
    /// parts leave it open. The flavour is not looked at.
    /// </summary>
    public bool? IsAtLeast(int major, int minor = 0, int patch = 0)
    {
        if (Major != major)
            return Major > major;
        if (Minor is not { } ownMinor)
            return minor == 0 && patch == 0 ? true : null;
        if (ownMinor != minor)
            return ownMinor > minor;
        if (Patch is not { } ownPatch)
            return patch == 0 ? true : null;
        return ownPatch >= patch;
    }

    /// <summary>As <see cref="IsAtLeast(int, int, int)"/>; parts of <paramref name="other"/> that are not known count as 0.</summary>
    public bool? IsAtLeast(ServerVersion other) => IsAtLeast(other.Major, other.Minor ?? 0, other.Patch ?? 0);

    /// <summary>Reads a version in one of the forms in which servers, packages and people write it.</summary>
    /// <param name="text">
    /// <c>8.4.0</c>, <c>8.0.36-28</c>, <c>10.11.6-MariaDB</c>, <c>5.5.5-10.11.6-MariaDB-log</c>, <c>mysqld  Ver 8.4.0 for Linux…</c>,
    /// <c>8.4.0-1debian12</c>, <c>1:10.11.19-0+deb12u1</c>.
    /// </param>
    /// <param name="version">The version; null if the text has none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ServerVersion? version)
    {
        version = text is null ? null : ServerVersionReader.Read(text);
        return version is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Patch is { } patch ? $"{Major}.{Minor}.{patch}" : Series ?? $"{Major}";
}
