using System.Collections.Immutable;
using System.Globalization;

namespace PuppetMySqlLint.Text;

/// <summary>One finding: what is wrong, where, how sure that is and which nodes it concerns. Immutable.</summary>
public sealed record Diagnostic
{
    /// <summary>A finding with the descriptor's default severity.</summary>
    /// <param name="descriptor">Its kind.</param>
    /// <param name="location">Where the cause stands; null if it stands nowhere in the input.</param>
    /// <param name="arguments">What fills the descriptor's message format.</param>
    public Diagnostic(DiagnosticDescriptor descriptor, Location? location, params ReadOnlySpan<object?> arguments)
    {
        Descriptor = descriptor;
        Severity = descriptor.DefaultSeverity;
        Location = location;
        Message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments);
    }

    /// <summary>The finding's kind.</summary>
    public DiagnosticDescriptor Descriptor { get; init; }

    /// <summary>Stable identifier of the kind, <c>PML3001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; init; } = Confidence.Definite;

    /// <summary>What is wrong, with the actual names and numbers. Holds no secret.</summary>
    public string Message { get; init; }

    /// <summary>What to do about it; null where the message says enough.</summary>
    public string? Help { get; init; }

    /// <summary>Where the cause stands; null if it stands nowhere in the input, such as an absent file.</summary>
    public Location? Location { get; init; }

    /// <summary>Whether what stands at <see cref="Location"/> is a secret: reports show the place and never the text.</summary>
    public bool PointsAtSecret { get; init; }

    /// <summary>Where the value that is wrong came from: its chain leads from <see cref="Location"/> to what it does; null if no value is to blame.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Other places, nearest to the cause first, such as the other party of a contradiction. The way of the value is in <see cref="Origin"/>.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Certnames of the nodes it concerns, sorted; empty if it concerns no node in particular.</summary>
    public ImmutableArray<string> Nodes { get; init; } = [];

    /// <summary>Edits that remove the cause, best first.</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>One line as compilers print it: <c>data/common.yaml:3:7: error PML2001: …</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return Location is { } location ? $"{location}: {severity} {Id}: {Message}" : $"{severity} {Id}: {Message}";
    }
}
