namespace PuppetMySqlLint.Semantics;

/// <summary>
/// A function that reads Hiera data and that this library does not know: of a gem, of a module's Ruby code, of a service. Implement it to let
/// levels such as <c>lookup_key: vault_lookup</c> be evaluated; without it their keys are unknown. Hand it over in
/// <see cref="ControlRepositoryOptions.HieraBackends"/>. Safe to use from many threads; one instance serves all nodes.
/// </summary>
public interface IHieraBackend
{
    /// <summary>The function's name as <c>hiera.yaml</c> writes it: <c>vault_lookup</c>, <c>profile::secrets</c>.</summary>
    string Function { get; }

    /// <summary>Under which of Puppet's three keys <c>hiera.yaml</c> names it.</summary>
    HieraBackendKind Kind { get; }

    /// <summary>
    /// Reads data. Called for each location of a level; for <see cref="HieraBackendKind.DataHash"/> not again for a location that was read,
    /// as long as nothing was interpolated.
    /// </summary>
    /// <param name="context">What is asked for, and what a backend may see.</param>
    /// <returns>
    /// The value, for <see cref="HieraBackendKind.DataHash"/> a hash of all keys of the location; null if there is none, Puppet's
    /// <c>not_found</c>; an <see cref="UnknownValue"/> if that cannot be told.
    /// </returns>
    /// <exception cref="HieraBackendException">Puppet would fail the lookup.</exception>
    PuppetValue? Read(HieraBackendContext context);
}

/// <summary>The kinds of functions that read data.</summary>
public enum HieraBackendKind
{
    /// <summary><c>data_hash</c>: gives all keys at once. Their values are interpolated afterwards.</summary>
    DataHash,

    /// <summary><c>lookup_key</c>: is asked for one key without segments. Its values are not interpolated.</summary>
    LookupKey,

    /// <summary><c>data_dig</c>: is asked for one key with its segments. Its values are not interpolated.</summary>
    DataDig,
}

/// <summary>Thrown by a backend where Puppet would fail the lookup.</summary>
/// <param name="message">Why, in one clause without a full stop. Holds no secret.</param>
public sealed class HieraBackendException(string message) : Exception(message);
