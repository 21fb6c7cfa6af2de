namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>How messages call values, as Puppet's do.</summary>
internal static class ValueWords
{
    private const string Vowels = "aeiouyAEIOUY";

    /// <summary>The kind with its article: <c>a String</c>, <c>an Undef Value</c>.</summary>
    public static string Kind(PuppetValue value) => WithArticle(Label(value));

    /// <summary>A word with the article before it.</summary>
    public static string WithArticle(string word) => Vowels.Contains(word[0], StringComparison.Ordinal) ? $"an {word}" : $"a {word}";

    /// <summary>The kind alone; Puppet has no word for <c>default</c> and for URIs.</summary>
    public static string Label(PuppetValue value) => value switch
    {
        UndefValue => "Undef Value",
        BooleanValue => "Boolean",
        IntegerValue => "Integer",
        FloatValue => "Float",
        StringValue or PartialStringValue => "String",
        RegexValue => "Regexp",
        ArrayValue => "Array",
        HashValue => "Hash",
        SensitiveValue => "Sensitive",
        TypeValue { Type: ResourceReferenceType { TypeName: not "Class", Title: not null } type } => $"{type} Resource-Reference",
        TypeValue type => $"{Interpolation.ToText(type.Type)}-Type",
        RichValue { Data: SemVer } => "Semver",
        RichValue { Data: SemVerRange } => "SemverRange",
        RichValue { TypeName: "Timespan" or "Timestamp" or "Binary" } rich => rich.TypeName,
        _ => "Object",
    };

    /// <summary>The value's type, without what is particular to it: <c>String</c>.</summary>
    public static string TypeOf(PuppetValue value) => TypeInference.Infer(value).Generalize().ToString();

    /// <summary>The value in a message; a secret one is not shown.</summary>
    public static string Show(PuppetValue value) => value switch
    {
        SensitiveValue => "Sensitive [value redacted]",
        { ContainsSecret: true } => "[secret]",
        { IsKnown: true } => RubyInspection.ToText(value),
        _ => value.ToString(),
    };
}
