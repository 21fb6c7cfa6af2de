using System.Collections.Immutable;

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
}
