namespace PuppetMySqlLint.MySql;

/// <summary>What a value in a statement is.</summary>
public enum SqlValueKind
{
    /// <summary>A quoted text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A bare word: <c>ON</c>, <c>DEFAULT</c>, <c>current_pos</c>.</summary>
    Word,

    /// <summary>A password.</summary>
    Secret,

    /// <summary>An expression, a list, or a text of which a piece is not known.</summary>
    Unknown,
}
