using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What a lookup sees of the place where it is made: variables, facts and <c>$trusted</c> among them.</summary>
public interface IHieraScope
{
    /// <summary>The value of a variable.</summary>
    /// <param name="name">
    /// Name without sigil, as written: <c>facts</c>, <c>trusted</c>, <c>environment</c>, <c>role</c>, <c>::fqdn</c>, <c>profile::db::role</c>.
    /// </param>
    /// <returns>
    /// The value; null where Puppet surely has no such variable, <see cref="UnknownValue"/> where it may have one, such as a fact of a node
    /// whose facts were not given.
    /// </returns>
    PuppetValue? GetVariable(string name);

    /// <summary>Converts a value that was found as <c>convert_to</c> in <c>lookup_options</c> demands: Puppet's <c>new</c>.</summary>
    /// <param name="value">The value that was found.</param>
    /// <param name="convertTo">The type as a string, and arguments for it.</param>
    /// <returns>The converted value; null if it cannot be computed here.</returns>
    PuppetValue? Convert(PuppetValue value, ImmutableArray<PuppetValue> convertTo) => null;

    /// <summary>Calls a function of the repository that reads data: one written in Puppet.</summary>
    /// <param name="name">Its name: <c>profile::data</c>.</param>
    /// <param name="arguments">Its arguments: key or segments where its kind has them, options, Puppet's <c>LookupContext</c>.</param>
    /// <param name="location">The level that names the function.</param>
    /// <param name="cacheKey">Under what the result is kept for this node; null to call it each time.</param>
    /// <returns>What it gives; null where it says that it has not found the key; an unknown value if it cannot be called here.</returns>
    PuppetValue? CallFunction(string name, ImmutableArray<PuppetValue> arguments, Location? location, string? cacheKey) => new UnknownValue(
        new UnknownReason(UnknownKind.UnknownFunction, $"the function {name}() is only known while the node is compiled"), new Origin(OriginKind.Computed, name, location));

    /// <summary>What a data function written in Puppet keeps for itself on this node.</summary>
    internal HashBuilder CacheOf(string cacheKey) => new();
}
