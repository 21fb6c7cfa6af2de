using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A node that a list names.</summary>
/// <param name="Certname">The node.</param>
/// <param name="Location">Where the list names it.</param>
/// <param name="Extensions">The extensions of its certificate, <c>$trusted['extensions']</c>; null if the list says nothing of them.</param>
public sealed record ListedNode(string Certname, Location Location, HashValue? Extensions = null);
