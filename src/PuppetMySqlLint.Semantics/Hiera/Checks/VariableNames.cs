using System.Collections.Frozen;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics;

/// <summary>The variables that manifests speak of, set there or not: what is not among them is set nowhere.</summary>
internal static partial class VariableNames
{
    private const int MaximumParents = 32;

    /// <summary>Those of all manifests on the module path, and those that an ENC gives.</summary>
    public static FrozenSet<string> In(ControlRepository repository, FileCache cache)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var files in repository.Modules.Select(static m => m.Files).Prepend(repository.Files).Distinct())
        {
            foreach (var file in files.Files.Where(static f => f.Extension == ".pp"))
            {
                if (files.Read(file).Text is { } text)
                    names.UnionWith(cache.Names(text, NameScan.Variables, In));
            }
        }
        names.UnionWith(repository.Nodes.Classifications.SelectMany(static c => c.Parameters).Select(static p => p.Key));
        return names.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Those of a class and the classes that it inherits from.</summary>
    /// <returns>The names; null if a part of the class is not here.</returns>
    public static HashSet<string>? Of(ContainerSymbol symbol, CompilationContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "title", "name", "module_name", "caller_module_name" };
        var next = symbol;
        for (var depth = 0; depth < MaximumParents; depth++)
        {
            if (next.Location is not { } location)
                return null;
            names.UnionWith(context.Files.Names(location.Source, NameScan.Variables, In));
            if (next.ParentName is not { } parent)
                return names;
            if (context.Symbols.FindClass(parent) is not { } inherited)
                return null;
            next = inherited;
        }
        return null;
    }

    private static IEnumerable<string> In(string manifest) => Variable().Matches(manifest).Select(static m => m.Groups["name"].Value);

    [GeneratedRegex(@"\$\{?(::)?([a-z_]\w*::)*(?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
