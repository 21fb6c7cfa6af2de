using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>Values as Ruby code sees and shows them, for functions that hand them to Ruby's own <c>to_s</c> and <c>inspect</c>.</summary>
internal static class RubyInspection
{
    /// <summary>Ruby's <c>to_s</c>: collections as <c>inspect</c>.</summary>
    public static string ToText(PuppetValue value) => value switch
    {
        StringValue v => v.Value,
        UndefValue => "",
        RegexValue v => RubyRegex.ToText(v.Pattern),
        ArrayValue or HashValue => Inspect(value),
        _ => Interpolation.ToText(value),
    };

    /// <summary>Ruby's <c>inspect</c>: <c>["a", 1, nil]</c>, <c>{"a"=&gt;1}</c>.</summary>
    public static string Inspect(PuppetValue value) => value switch
    {
        StringValue v => RubyStrings.Inspect(v.Value),
        UndefValue => "nil",
        DefaultValue => ":default",
        IntegerValue v => v.Value.ToString(CultureInfo.InvariantCulture),
        RegexValue v => RegexpType.Delimit(v.Pattern),
        SensitiveValue => "#<Sensitive [value redacted]>",
        ArrayValue v => "[" + string.Join(", ", v.Elements.Select(Inspect)) + "]",
        HashValue v => "{" + string.Join(", ", v.Entries.Select(static e => Inspect(e.Key) + "=>" + Inspect(e.Value))) + "}",
        _ => Interpolation.ToText(value),
    };

    /// <summary>What Ruby calls a value that it cannot convert.</summary>
    public static string ConvertedName(PuppetValue value) => value switch
    {
        UndefValue => "nil",
        BooleanValue { Value: var truth } => truth ? "true" : "false",
        RichValue { Data: SemVer } => "SemanticPuppet::Version",
        RichValue { Data: Timespan or Timestamp } rich => $"Puppet::Pops::Time::{rich.TypeName}",
        _ => ClassName(value),
    };

    /// <summary>Name of the Ruby class of a value, as old functions name it in their messages.</summary>
    public static string ClassName(PuppetValue value) => value switch
    {
        StringValue or PartialStringValue => "String",
        UndefValue => "NilClass",
        DefaultValue => "Symbol",
        BooleanValue { Value: true } => "TrueClass",
        BooleanValue => "FalseClass",
        IntegerValue => "Integer",
        FloatValue => "Float",
        RegexValue => "Regexp",
        ArrayValue => "Array",
        HashValue => "Hash",
        SensitiveValue => "Puppet::Pops::Types::PSensitiveType::Sensitive",
        TypeValue { Type: ResourceReferenceType { TypeName: "Class" } } => "Puppet::Pops::Types::PClassType",
        TypeValue { Type: ResourceReferenceType } => "Puppet::Pops::Types::PResourceType",
        TypeValue v => $"Puppet::Pops::Types::P{v.Type.KindName}Type",
        _ => "Object",
    };
}
