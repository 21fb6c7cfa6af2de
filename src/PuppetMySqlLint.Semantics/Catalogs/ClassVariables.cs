using PuppetMySqlLint.Semantics.Evaluation;

namespace PuppetMySqlLint.Semantics;

/// <summary>The variables of a catalog's classes, parameters among them, as they stood when the catalog was compiled.</summary>
public sealed class ClassVariables
{
    private readonly Dictionary<string, IReadOnlyList<KeyValuePair<string, PuppetValue>>> _variables;

    internal ClassVariables(IReadOnlyDictionary<string, Scope> scopes) =>
        _variables = scopes.ToDictionary(static s => s.Key, static s => (IReadOnlyList<KeyValuePair<string, PuppetValue>>)s.Value.Own.Variables!.Entries, StringComparer.Ordinal);

    /// <summary>No classes at all.</summary>
    public static ClassVariables None { get; } = new(new Dictionary<string, Scope>(StringComparer.Ordinal));

    /// <summary>The value of a class's variable.</summary>
    /// <param name="className">The class, lower-case: <c>mysql::server</c>.</param>
    /// <param name="variable">The variable without sigil: <c>options</c>.</param>
    /// <returns>The value; null if the catalog does not hold the class or the class did not set it.</returns>
    public PuppetValue? Find(string className, string variable)
    {
        foreach (var (name, value) in _variables.GetValueOrDefault(className) ?? [])
        {
            if (name == variable)
                return value;
        }
        return null;
    }
}
