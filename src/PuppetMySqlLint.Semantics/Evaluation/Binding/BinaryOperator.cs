namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Operators between two operands.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    ShiftLeft,
    ShiftRight,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Match,
    NotMatch,
    In,
    And,
    Or,
    Before,
    Notify,
    After,
    Subscribe,
}
