using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>
/// The attribute for which a resource's title stands in. Of a module's type it is read from the type's Ruby definition, superficially.
/// </summary>
internal sealed partial class NameVariables(ControlRepository repository)
{
    private const int TimeoutInMilliseconds = 1000;
    private const string Usual = "name";

    private static readonly Dictionary<string, string> BuiltIn = new(StringComparer.Ordinal)
    {
        ["File"] = "path",
        ["Exec"] = "command",
        ["Tidy"] = "path",
    };

    private readonly ConcurrentDictionary<string, string> _ofTypes = new(StringComparer.Ordinal);

    /// <summary>The attribute of a native resource type.</summary>
    /// <param name="typeName">The type as catalogs write it.</param>
    public string Of(string typeName) => _ofTypes.GetOrAdd(typeName, name =>
    {
        if (BuiltIn.TryGetValue(name, out var known))
            return known;
        if (BuiltInTypes.Contains(name.ToLowerInvariant()))
            return Usual;
        var file = $"lib/puppet/type/{name.ToLowerInvariant()}.rb";
        // Most types begin with their module's name; looking there first saves listing all modules.
        foreach (var module in repository.Modules.OrderByDescending(m => name.StartsWith(m.Name, StringComparison.OrdinalIgnoreCase)))
        {
            if (module.Find(file) is { } path && module.Files.Read(path).Text is { } text)
                return Read(text.Text);
        }
        return Usual;
    });

    /// <summary>Whether two resources of the type with the same name attribute are the same resource.</summary>
    public static bool IsIsomorphic(string typeName) => typeName is not "Exec";

    /// <summary>With several such attributes, or none, Puppet falls back to <c>name</c>.</summary>
    private static string Read(string ruby)
    {
        var names = Inline().Matches(ruby).Concat(InBlock().Matches(ruby)).Select(static m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 1 ? names[0] : Usual;
    }

    [GeneratedRegex(
        @"new(param|property)\(?\s*:(?<name>\w+)\s*,[^\n]*(namevar:\s*true|:namevar\s*=>\s*true|parent:\s*Puppet::Type::NameVar)", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Inline();

    [GeneratedRegex(
        @"new(param|property)\(?\s*:(?<name>\w+)[^\n]*\n((?!\s*new(param|property))[^\n]*\n){0,12}?\s*isnamevar", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex InBlock();
}
