namespace PuppetMySqlLint.Syntax;

/// <summary>What a tag of Puppet Strings says. Source: the tag libraries of puppet-strings and YARD.</summary>
public enum DocumentationTagKind
{
    /// <summary>A tag that neither Puppet Strings nor YARD knows.</summary>
    Unknown,

    /// <summary><c>@summary</c>: one sentence.</summary>
    Summary,

    /// <summary><c>@param [Type] name text</c>: a parameter.</summary>
    Param,

    /// <summary><c>@option name [Type] :key text</c>: a key of a parameter that is a hash.</summary>
    Option,

    /// <summary><c>@enum name :value text</c>: a value of a parameter.</summary>
    Enum,

    /// <summary><c>@example title</c>, with the code on the lines below.</summary>
    Example,

    /// <summary><c>@return [Type] text</c>: what a function gives back.</summary>
    Return,

    /// <summary><c>@raise [Type] text</c>: how a function fails.</summary>
    Raise,

    /// <summary><c>@api private</c>: for whom it is.</summary>
    Api,

    /// <summary><c>@note</c>: what to look out for.</summary>
    Note,

    /// <summary><c>@see name text</c>: where more stands.</summary>
    See,

    /// <summary><c>@since</c>: the version that it came with.</summary>
    Since,

    /// <summary><c>@deprecated</c>: that it should not be used, and what instead.</summary>
    Deprecated,

    /// <summary><c>@author</c>.</summary>
    Author,

    /// <summary><c>@version</c>.</summary>
    Version,

    /// <summary><c>@todo</c>.</summary>
    Todo,

    /// <summary><c>@overload signature</c>: another way to call a function.</summary>
    Overload,

    /// <summary><c>@!directive</c>: an instruction to the documentation tool.</summary>
    Directive,
}
