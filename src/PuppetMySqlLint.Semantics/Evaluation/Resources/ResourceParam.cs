using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A parameter of a resource while it is compiled.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">The container that set it: who may override it follows from that.</param>
/// <param name="Location">Where it was set; null where it was bound automatically.</param>
/// <param name="IsAddition">Whether it was given with <c>+&gt;</c>.</param>
internal sealed record ResourceParam(string Name, PuppetValue Value, ContainerSymbol Source, Location? Location, bool IsAddition = false);
