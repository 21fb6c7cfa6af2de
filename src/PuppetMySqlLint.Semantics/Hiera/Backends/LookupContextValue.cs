using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Puppet's <c>Puppet::LookupContext</c>, which a data function written in Puppet is given.</summary>
/// <param name="services">What it can do.</param>
/// <param name="origin">The level.</param>
internal sealed class LookupContextValue(LookupContextServices services, Origin origin) : PuppetValue(origin, isSecret: false)
{
    public const string TypeName = "Puppet::LookupContext";

    public LookupContextServices Services { get; } = services;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new LookupContextValue(Services, origin);
}

/// <summary>What the methods of a <see cref="LookupContextValue"/> do.</summary>
internal sealed record LookupContextServices
{
    public required string EnvironmentName { get; init; }

    public string? ModuleName { get; init; }

    public required Func<PuppetValue, PuppetValue> Interpolate { get; init; }

    /// <summary>Gives the text of the location's file by the path in the options; null for any other file.</summary>
    public required Func<string, SourceText?> ReadFile { get; init; }

    /// <summary>What the function keeps between calls, for one level and location on one node.</summary>
    public required HashBuilder Cache { get; init; }
}

/// <summary>A data function says that it does not have the key. Never leaves the lookup.</summary>
internal sealed class HieraNotFoundException : Exception;
