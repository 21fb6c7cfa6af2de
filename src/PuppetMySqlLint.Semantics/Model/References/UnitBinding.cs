using System.Collections.Immutable;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>What every name of one file leads to.</summary>
/// <param name="Symbols">The nodes that are names, and the expressions around them that mean the same.</param>
/// <param name="References">The places in order, declarations among them; of names that lead nowhere there is none.</param>
internal sealed record UnitBinding(IReadOnlyDictionary<SyntaxNode, SymbolInfo> Symbols, ImmutableArray<SymbolReference> References);
