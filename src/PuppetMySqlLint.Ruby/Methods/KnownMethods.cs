using System.Collections.Frozen;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>
/// The methods that Ruby has and that are not evaluated, by class: a call of one is unknown, where a call of one that Ruby has not either
/// is an error. The lists are those of Ruby 3.1 with Puppet loaded.
/// </summary>
internal static partial class KnownMethods
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_names = Lists()
        .ToFrozenDictionary(static l => l.Class, static l => l.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether Ruby has a method that objects of a class have.</summary>
    public static bool Exists(RubyClass type, string name) =>
        s_names["Object"].Contains(name) || s_names.TryGetValue(type.Name, out var names) && names.Contains(name);
}
