using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A comment that silences findings: <c># puppet-mysql-lint: ignore PML3001 until 2027-01-31 -- reason</c>. Immutable.</summary>
/// <param name="Location">The comment.</param>
/// <param name="Rules">Ids or names of the rules.</param>
/// <param name="FirstLine">First line of the file to which it applies, from 1.</param>
/// <param name="LastLine">Last line to which it applies.</param>
public sealed record Suppression(Location Location, ImmutableArray<string> Rules, int FirstLine, int LastLine)
{
    /// <summary>Last day on which it holds; null if it holds for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why; empty if it does not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether it is about a finding, its day aside.</summary>
    internal bool Covers(Diagnostic diagnostic) =>
        diagnostic.Location is { } location && location.Path == Location.Path && Rules.Any(diagnostic.Descriptor.IsCalled) && location.Start.Line is var line && line >= FirstLine && line <= LastLine;
}

/// <summary>A finding that a comment silences.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Suppression">The comment.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, Suppression Suppression);
