namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>How messages call values, as Puppet's do.</summary>
internal static class ValueWords
{
    /// <summary>The kind with its article: <c>a String</c>, <c>an Undef Value</c>.</summary>
    public static string Kind(PuppetValue value) => value switch
    {
        UndefValue => "an Undef Value",
        DefaultValue => "a Default Value",
        BooleanValue => "a Boolean",
        IntegerValue => "an Integer",
        FloatValue => "a Float",
        StringValue or PartialStringValue => "a String",
        RegexValue => "a Regexp",
        ArrayValue => "an Array Value",
        HashValue => "a Hash Value",
        SensitiveValue => "a Sensitive",
        TypeValue type => $"a {type.Type} Type",
        _ => "a value",
    };

    /// <summary>The value's type, without what is particular to it: <c>String</c>.</summary>
    public static string TypeOf(PuppetValue value) => TypeInference.Infer(value).Generalize().ToString();

    /// <summary>The value in a message; a secret one is not shown.</summary>
    public static string Show(PuppetValue value) => value switch
    {
        { ContainsSecret: true } => "[secret]",
        { IsKnown: true } => RubyInspection.ToText(value),
        _ => value.ToString(),
    };
}
