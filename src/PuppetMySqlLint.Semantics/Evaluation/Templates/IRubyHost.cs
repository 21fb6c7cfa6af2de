using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What Ruby code sees of the catalog's compilation: the variables of its scope, and Puppet's functions.</summary>
internal interface IRubyHost
{
    /// <summary>What Ruby code assigned in the scope, to read and to add to.</summary>
    Dictionary<string, RubyValue> Assigned { get; }

    /// <summary>Whether to ask for a variable that is not there is an error, as from Puppet 8 on.</summary>
    bool RefusesUnknownVariables { get; }

    /// <summary>The value of a variable.</summary>
    /// <returns>Null if there is none.</returns>
    PuppetValue? Find(string name);

    /// <summary>Whether the scope itself has a variable, so that it can not be assigned again.</summary>
    bool IsBound(string name);

    /// <summary>Gives a variable another value, in which the code changed something.</summary>
    void Replace(string name, PuppetValue value);

    /// <summary>All variables that are seen without a <c>::</c> and are not <c>undef</c>, the outermost first.</summary>
    /// <returns>Null if there may be more.</returns>
    IReadOnlyList<KeyValuePair<string, PuppetValue>>? All();

    /// <summary>Calls a function of Puppet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="lambda">Its block; null if none.</param>
    /// <param name="prefersLegacy">Whether one of <c>Puppet::Parser::Functions</c> comes first, as for <c>scope.function_x</c>.</param>
    PuppetValue Call(string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, bool prefersLegacy = false);
}
