using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>What holds of a variable in a range of releases.</summary>
/// <param name="Servers">The releases.</param>
/// <param name="Default">
/// The value without any setting, as <c>SHOW VARIABLES</c> prints it; null if there is none or it depends on the machine.
/// </param>
public sealed record VariableFacts(VersionRange Servers, string? Default)
{
    /// <summary>The least value of a number; null if there is no bound.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest value of a number; null if there is no bound.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>What a number is rounded down to a multiple of; 1 if it is not.</summary>
    public int BlockSize { get; init; } = 1;

    /// <summary>Whether a number may have a fraction: <c>expire_logs_days = 7.5</c>.</summary>
    public bool TakesFractions { get; init; }

    /// <summary>Whether <c>SET GLOBAL</c> can change it while the server runs.</summary>
    public bool IsDynamic { get; init; } = true;

    /// <summary>The words of an enumeration in the order of their numbers from 0.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}
