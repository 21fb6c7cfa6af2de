namespace PuppetMySqlLint.Ruby.Erb;

/// <summary>What a part of an ERB template is.</summary>
public enum ErbSegmentKind
{
    /// <summary>Text that is rendered as it stands.</summary>
    Text,

    /// <summary><c>&lt;%%</c>, which is rendered as <c>&lt;%</c>.</summary>
    EscapedOpening,

    /// <summary><c>&lt;% … %&gt;</c>: Ruby that is run.</summary>
    Code,

    /// <summary><c>&lt;%= … %&gt;</c>: Ruby whose value is rendered.</summary>
    Expression,

    /// <summary><c>&lt;%# … %&gt;</c>: neither run nor rendered.</summary>
    Comment,

    /// <summary>A tag that the template ends inside of. Ruby renders what follows its opening mark as text.</summary>
    Unclosed,
}
