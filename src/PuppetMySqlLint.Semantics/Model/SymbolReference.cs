using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>One place at which a symbol is named.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Location">The name alone: with <c>$</c> for a variable, with quotes for a string.</param>
/// <param name="Kind">What the place does with it.</param>
public sealed record SymbolReference(PuppetSymbol Symbol, Location Location, ReferenceKind Kind);

/// <summary>What a place does with the symbol that it names.</summary>
public enum ReferenceKind
{
    /// <summary>It reads, calls, includes or instantiates it.</summary>
    Use,

    /// <summary>It declares it: a definition, a parameter, an assignment, a key in a data file.</summary>
    Declaration,

    /// <summary>It gives a parameter its value: an attribute of a resource, or a key that Hiera binds to a class's parameter by its name.</summary>
    Binding,
}
