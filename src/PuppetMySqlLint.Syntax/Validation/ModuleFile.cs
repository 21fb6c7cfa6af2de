using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax;

/// <summary>A manifest below a module path, which Puppet reads only for what its place says that it defines.</summary>
/// <param name="Namespace">What the names in it begin with, in lower case; null if Puppet never looks into a file at this place.</param>
internal sealed record ModuleFile(string? Namespace)
{
    /// <summary>The file at a path; null if it is below none of the folders or no manifest.</summary>
    public static ModuleFile? Find(string path, ImmutableArray<string> modulePath)
    {
        if (modulePath.IsDefaultOrEmpty || !path.EndsWith(".pp", StringComparison.Ordinal))
            return null;
        foreach (var folder in modulePath)
        {
            var prefix = folder.TrimEnd('/') + "/";
            if (path.StartsWith(prefix, StringComparison.Ordinal))
                return new ModuleFile(NamespaceOf(path[prefix.Length..].ToLowerInvariant().Split('/')));
        }
        return null;
    }

    private static string? NamespaceOf(string[] parts)
    {
        if (parts.Length < 3 || parts[1] is not ("manifests" or "functions" or "types" or "plans"))
            return null;
        var names = new List<string> { parts[0] };
        names.AddRange(parts[2..^1]);
        if (parts.Length > 3 || parts[2] != "init.pp")
            names.Add(parts[^1][..^3]);
        return string.Join("::", names);
    }
}
