using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>What functions that are not pure ask of the evaluator.</summary>
internal interface IFunctionServices
{
    /// <summary>Certname of the node that is compiled.</summary>
    string NodeName { get; }

    /// <summary>The value of a variable as seen from the place of the call; undef where Puppet has none, unknown where it may have one.</summary>
    /// <param name="name">Name without sigil: <c>facts</c>, <c>::fqdn</c>, <c>mysql::server::package_name</c>.</param>
    PuppetValue GetVariable(string name);

    /// <summary>Calls another function, one written in Puppet among them.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="lambda">Its block; null if none.</param>
    /// <param name="origin">The call that this one is part of.</param>
    PuppetValue CallFunction(string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, Origin origin);

    /// <summary>Finds what a type's name stands for where it is an alias of a module: <c>Stdlib::Absolutepath</c>.</summary>
    /// <returns>The type; null if there is no alias of that name.</returns>
    PuppetType? FindTypeAlias(string name);

    /// <summary>Passes on what Puppet would log while compiling, such as a deprecation.</summary>
    /// <param name="severity">Error for <c>err</c> and above.</param>
    /// <param name="message">The message; it never holds a secret.</param>
    void Log(Severity severity, string message);
}
