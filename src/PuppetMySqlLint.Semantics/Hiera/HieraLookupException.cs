using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Puppet would fail the lookup. Never leaves <see cref="HieraLookup"/>.</summary>
internal sealed class HieraLookupException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public HieraLookupException(DiagnosticDescriptor descriptor, Location? location, string message)
        : this(new Diagnostic(descriptor, location, message))
    {
    }

    public Diagnostic Diagnostic { get; } = diagnostic;
}
