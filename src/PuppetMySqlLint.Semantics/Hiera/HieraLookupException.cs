using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Puppet would fail the lookup. Never leaves <see cref="HieraLookup"/>.</summary>
internal sealed class HieraLookupException(DiagnosticDescriptor descriptor, Location? location, string message) : Exception(message)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public Location? Location { get; } = location;

    public string? Help { get; init; }

    public Diagnostic ToDiagnostic() => new(Descriptor, Location, Message) { Help = Help };
}
