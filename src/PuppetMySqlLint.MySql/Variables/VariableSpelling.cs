using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>One of the names that a variable has had.</summary>
/// <param name="Name">The name, in lower case with underscores.</param>
/// <param name="KnownTo">The servers that take it. A server that knows it under no name does not start.</param>
public sealed record VariableSpelling(string Name, ImmutableArray<VersionRange> KnownTo)
{
    /// <summary>Whether a server takes the name; null if what is known of the server leaves that open.</summary>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public bool? IsKnownTo(ServerFlavor flavor, ServerVersion? version)
    {
        bool? result = false;
        foreach (var range in KnownTo)
        {
            var contains = range.Contains(flavor, version);
            if (contains == true)
                return true;
            result = contains is null ? null : result;
        }
        return result;
    }
}
