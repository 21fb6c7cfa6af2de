using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A rule about one option that the configuration holds: <c>customRules:</c>. Immutable.</summary>
/// <param name="Descriptor">Id, name, severity and message; in the message <c>{0}</c> is the server, <c>{1}</c> the option as written, <c>{2}</c> its value, <c>{3}</c> what it is compared to.</param>
/// <param name="Option">The option, under any of its names.</param>
/// <param name="Operator">What has to be true for it to be a finding.</param>
/// <param name="Values">To what the option is compared; empty for <see cref="OptionOperator.IsSet"/> and <see cref="OptionOperator.IsNotSet"/>.</param>
public sealed record CustomRule(DiagnosticDescriptor Descriptor, string Option, OptionOperator Operator, ImmutableArray<string> Values)
{
    /// <summary>What to do about it; null if nothing is said.</summary>
    public string? Help { get; init; }

    /// <summary>Globs of certnames; empty for all.</summary>
    public ImmutableArray<string> Nodes { get; init; } = [];

    /// <summary>The releases; empty for all.</summary>
    public ImmutableArray<VersionRange> Servers { get; init; } = [];

    /// <summary>Whether only servers from which others replicate are meant.</summary>
    public bool SourcesOnly { get; init; }

    /// <summary>Whether only servers that replicate are meant.</summary>
    public bool ReplicasOnly { get; init; }
}

/// <summary>What a <see cref="CustomRule"/> finds about an option.</summary>
public enum OptionOperator
{
    /// <summary>Its value is the given one.</summary>
    Is,

    /// <summary>Its value is another one.</summary>
    IsNot,

    /// <summary>Its number is less.</summary>
    IsLessThan,

    /// <summary>Its number is more.</summary>
    IsMoreThan,

    /// <summary>Its value is among the given ones.</summary>
    IsOneOf,

    /// <summary>Its value is none of the given ones.</summary>
    IsNoneOf,

    /// <summary>Its value has a match of the regular expression.</summary>
    Matches,

    /// <summary>Its value has no match of the regular expression.</summary>
    DoesNotMatch,

    /// <summary>An option file sets it.</summary>
    IsSet,

    /// <summary>No option file sets it.</summary>
    IsNotSet,
}
