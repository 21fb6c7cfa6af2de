namespace EvaluationFuzz;

/// <summary>What kind of value an expression is meant to give.</summary>
internal enum Kind
{
    Integer,
    Float,
    String,
    Boolean,
    Array,
    Hash,
    Type,
    Regex,
    Undef,
    Rich,
}
