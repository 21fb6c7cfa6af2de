using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>The functions that are written here, by name. Filled once by explicit registration, then only read.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<string, FunctionDescriptor> _functions = new(StringComparer.Ordinal);

    /// <summary>All functions, by name.</summary>
    public IEnumerable<FunctionDescriptor> Functions => _functions.Values.OrderBy(static f => f.Name, StringComparer.Ordinal);

    /// <summary>Adds a function; a later one of the same name replaces an earlier one, as a module's function hides an older one.</summary>
    public void Add(FunctionDescriptor function) => _functions[function.Name] = function;

    /// <summary>Finds a function; names are case-sensitive, a leading <c>::</c> does not count.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out FunctionDescriptor? function) =>
        _functions.TryGetValue(name.StartsWith("::", StringComparison.Ordinal) ? name[2..] : name, out function);
}
