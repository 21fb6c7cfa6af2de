using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Symbols;

/// <summary>What one manifest defines, and its statements outside any definition.</summary>
/// <param name="Containers">Classes, defines and nodes, nested ones among them, in order.</param>
/// <param name="Functions">Functions in order.</param>
/// <param name="Aliases">Type aliases in order.</param>
/// <param name="Statements">The statements at the file's top level.</param>
internal sealed record FileSymbols(
    ImmutableArray<ContainerSymbol> Containers, ImmutableArray<FunctionSymbol> Functions, ImmutableArray<TypeAliasSymbol> Aliases, ImmutableArray<BoundNode> Statements)
{
    /// <summary>The first error at which Puppet would stop reading the file; null if it can be read.</summary>
    public Diagnostic? ParseError { get; init; }

    public static FileSymbols Empty { get; } = new([], [], [], []);
}
