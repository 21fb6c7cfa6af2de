using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax;

/// <summary>What may stand in one slot of a node.</summary>
/// <param name="Property">The property that shows it.</param>
/// <param name="IsList">Whether there may be any number.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="Separator">The token that must stand between neighbours; none if none must.</param>
/// <param name="Kinds">The kinds of token; empty for nodes.</param>
internal sealed record SyntaxSlot(string Property, bool IsList, bool IsOptional, SyntaxKind Separator, ImmutableArray<SyntaxKind> Kinds);
