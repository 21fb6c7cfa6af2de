using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics;

/// <summary>The variables that manifests speak of, set there or not: what is not among them is set nowhere.</summary>
internal static partial class VariableNames
{
    private const int MaximumParents = 32;

    /// <summary>Draws them from manifests.</summary>
    public static NameScanner Scanner { get; } = new(ReadsModules: true, static f => f.Extension == ".pp" ? NameScan.Variables : null, static (_, text) => In(text));

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
