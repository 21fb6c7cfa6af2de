using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Why a value is unknown.</summary>
/// <param name="Kind">The kind of gap.</param>
/// <param name="Description">One clause without a full stop: <c>no facts were given for db04.example.com</c>.</param>
public record UnknownReason(UnknownKind Kind, string Description);

/// <summary>The kinds of gaps in what a repository says.</summary>
public enum UnknownKind
{
    /// <summary>A fact that was not given.</summary>
    MissingFact,

    /// <summary>A class, define, function or type of a module that is not on the module path.</summary>
    MissingModule,

    /// <summary>A function that this library does not evaluate.</summary>
    UnknownFunction,

    /// <summary>A template that this library does not evaluate.</summary>
    UnevaluatedTemplate,

    /// <summary>Data that lies outside the repository: another Hiera backend, an encrypted value, PuppetDB, a file on the server.</summary>
    ExternalData,

    /// <summary>A resource's attribute or another catalog's state that is only settled later.</summary>
    LateBinding,

    /// <summary>Evaluation stopped at an error before the value was set.</summary>
    Error,

    /// <summary>Too many steps, alternatives or levels.</summary>
    Budget,

    /// <summary>Several values are possible and could not be kept apart.</summary>
    Undecided,

    /// <summary>What a server holds beside what Puppet manages there, such as files that Puppet does not purge: nothing in the repository could tell.</summary>
    ServerState,
}

/// <summary>A template in Ruby that was not evaluated, with what it was given, for those who know the template.</summary>
/// <param name="Template">The template as the manifest names it, <c>mysql/my.cnf.erb</c>; <c>inline</c> for one written in the manifest.</param>
/// <param name="Variables">The variables that its text mentions (<c>@options</c>), by name without the sigil, as they stood.</param>
public sealed record UnevaluatedTemplateReason(string Template, ImmutableDictionary<string, PuppetValue> Variables)
    : UnknownReason(UnknownKind.UnevaluatedTemplate, $"the ERB template {Template} is not evaluated");
