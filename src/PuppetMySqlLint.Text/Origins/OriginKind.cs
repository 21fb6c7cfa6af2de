namespace PuppetMySqlLint.Text;

/// <summary>By which way a value came to be.</summary>
public enum OriginKind
{
    /// <summary>Written in a manifest or template.</summary>
    Literal,

    /// <summary>Computed by an expression or function from its causes.</summary>
    Computed,

    /// <summary>Read from a Hiera data file.</summary>
    HieraData,

    /// <summary>Given by a fact of the node.</summary>
    Fact,

    /// <summary>The default of a class's or define's parameter.</summary>
    ParameterDefault,

    /// <summary>The default that a module has in a known version, known without its source.</summary>
    ModuleDefault,

    /// <summary>The default of the server itself: nothing in the repository says otherwise.</summary>
    ServerDefault,

    /// <summary>Set where a resource or class is declared.</summary>
    ResourceParameter,

    /// <summary>Stated by the user: configuration, ENC, inventory or command line.</summary>
    Configuration,

    /// <summary>Follows from the node's name.</summary>
    Certname,
}
