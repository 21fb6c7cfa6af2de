namespace PuppetMySqlLint.Semantics;

/// <summary>What a <see cref="PuppetSymbol"/> is.</summary>
public enum SymbolKind
{
    /// <summary>A class.</summary>
    Class,

    /// <summary>A resource type written in Puppet, <c>define</c>.</summary>
    Define,

    /// <summary>A node definition.</summary>
    Node,

    /// <summary>A function: Puppet's own, one known here without its Ruby code, a module's in Ruby, or one written in Puppet.</summary>
    Function,

    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A type alias.</summary>
    TypeAlias,

    /// <summary>One of Puppet's data types, <c>Integer</c>.</summary>
    DataType,

    /// <summary>A resource type in Ruby: Puppet's own or a module's.</summary>
    ResourceType,

    /// <summary>A parameter of a class, define, function, plan, lambda or template.</summary>
    Parameter,

    /// <summary>A variable that manifests assign.</summary>
    Variable,

    /// <summary>A variable that Puppet itself sets: <c>$facts</c>, <c>$trusted</c>, <c>$title</c>, <c>$1</c>.</summary>
    BuiltInVariable,

    /// <summary>A fact as a variable at top scope, <c>$osfamily</c>.</summary>
    Fact,

    /// <summary>A key of Hiera's data.</summary>
    HieraKey,
}
