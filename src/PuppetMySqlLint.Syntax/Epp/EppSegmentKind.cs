namespace PuppetMySqlLint.Syntax;

/// <summary>What a part of an EPP template is.</summary>
public enum EppSegmentKind
{
    /// <summary>Text that is rendered, <c>&lt;%%</c> and <c>%%></c> resolved.</summary>
    Text,

    /// <summary><c>&lt;%# … %></c>: neither run nor rendered.</summary>
    Comment,

    /// <summary><c>&lt;%= … %></c>: an expression whose value is rendered.</summary>
    Expression,

    /// <summary><c>&lt;% … %></c>: Puppet code, which may be half of a construct: <c>&lt;% if $x { %></c>.</summary>
    Statement,

    /// <summary><c>&lt;% | … | %></c>: the template's parameters.</summary>
    Parameters,
}
