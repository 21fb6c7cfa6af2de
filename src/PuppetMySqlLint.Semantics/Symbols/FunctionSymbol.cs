using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Symbols;

/// <summary>A function written in Puppet.</summary>
/// <param name="Name">Fully qualified name.</param>
/// <param name="ModuleName">The module that it belongs to; empty for the environment's own.</param>
/// <param name="Lambda">Parameters, return type and statements.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record FunctionSymbol(string Name, string ModuleName, BoundLambda Lambda, Location Location);

/// <summary>A type alias.</summary>
/// <param name="Name">Fully qualified name with capitals: <c>Stdlib::Absolutepath</c>.</param>
/// <param name="Type">What it stands for.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record TypeAliasSymbol(string Name, BoundNode Type, Location Location);
