using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>What the constructors of Puppet's types take: <c>T.new</c> checks it, and <c>Init[T]</c> is the type of it.</summary>
internal static class ConstructorSignatures
{
    private const string Integers = @"\A[+-]?\s*(?:(?:\d+)|(?:0[xX][0-9A-Fa-f]+)|(?:0[bB][01]+))\z";
    private const string Floats = @"\A[+-]?\s*(?:(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE]-?\d+)?)|(?:0[xX][0-9A-Fa-f]+)|(?:0[0-7]+)|(?:0[bB][01]+))\z";
    private const string Formats = "Variant[String[2], Array[String[2], 1]]";
    private const string Positive = "Integer[0, default]";
    private const string Qualifier = @"Pattern[/\A(?<part>[0-9A-Za-z-]+)(?:\.\g<part>)*\Z/]";
    private const string Base64Format = "Enum['%b', '%u', '%B', '%s', '%r']";
    private const string Radix = "Variant[Default, Integer[2, 2], Integer[8, 8], Integer[10, 10], Integer[16, 16]]";
    private const string Number = $"Variant[Numeric, Boolean, Pattern[/{Floats}/], Timespan, Timestamp]";
    private const string Whole = $"Variant[Numeric, Boolean, Pattern[/{Integers}/], Timespan, Timestamp]";

    private static readonly Dictionary<string, Constructor> s_constructors = new[]
    {
        new Constructor("Integer", "new", [new(1, ("from", Whole), ("radix", Radix), ("abs", "Boolean")), new(1, ("hash_args", $"Struct[{{from => {Whole}, Optional[radix] => {Radix}, Optional[abs] => Boolean}}]"))]),
        new Constructor("Float", "new_float", [new(1, ("from", Number), ("abs", "Boolean")), new(1, ("hash_args", $"Struct[{{from => {Number}, Optional[abs] => Boolean}}]"))]),
        new Constructor("Numeric", "new_numeric", [new(1, ("from", Number), ("abs", "Boolean")), new(1, ("hash_args", $"Struct[{{from => {Number}, Optional[abs] => Boolean}}]"))]),
        new Constructor("Boolean", "new_boolean", [new(1, ("from", "Variant[Integer, Float, Boolean, Enum['false', 'n', 'no', 'true', 'y', 'yes', true]]"))]),
        new Constructor("String", "new_string", [new(1, ("from", "Any"), ("string_formats", "Variant[Default, String[1], Hash[Type, Any]]"))]),
        new Constructor("Array", "new_array", [new(1, ("from", "Variant[Array, Hash, Binary, Iterable]"), ("wrap", "Boolean[false]")), new(2, ("from", "Any"), ("wrap", "Boolean[true]"))]),
        new Constructor("Hash", "new_hash", [new(1, ("from", "Array[Tuple[Array, Any], 1]"), ("build_option", "Enum[tree, hash_tree]")), new(1, ("from", "Array[Tuple[Any, Any], 1]")), new(1, ("from", "Any"))]),
        new Constructor("Regexp", "new_float", [new(1, ("pattern", "String"), ("escape", "Boolean"))]),
        new Constructor("Binary", "new_Binary",
        [
            new(1, ("str", "String"), ("format", Base64Format)),
            new(1, ("byte_array", "Array[Integer[0, 255]]")),
            new(1, ("hash_args", $"Variant[Struct[{{value => String, 'format' => Optional[{Base64Format}]}}], Struct[{{value => Array[Integer[0, 255]]}}]]")),
        ]),
        new Constructor("SemVer", "new_Version",
        [
            new(1, ("str", "String[1]")),
            new(3, ("major", Positive), ("minor", Positive), ("patch", Positive), ("prerelease", Qualifier), ("build", Qualifier)),
            new(1, ("hash_args", $"Struct[{{major => {Positive}, minor => {Positive}, patch => {Positive}, Optional[prerelease] => {Qualifier}, Optional[build] => {Qualifier}}}]")),
        ]),
        new Constructor("SemVerRange", "new_VersionRange",
        [
            new(1, ("str", "String[1]")),
            new(2, ("min", "Variant[Default, SemVer]"), ("max", "Variant[Default, SemVer]"), ("exclude_max", "Boolean")),
            new(1, ("hash_args", "Struct[{min => Variant[Default, SemVer], Optional[max] => Variant[Default, SemVer], Optional[exclude_max] => Boolean}]")),
        ]),
        new Constructor("Timespan", "new_timespan",
        [
            new(1, ("seconds", "Variant[Integer, Float]")),
            new(1, ("string", "String[1]"), ("format", Formats)),
            new(4, ("days", "Integer"), ("hours", "Integer"), ("minutes", "Integer"), ("seconds", "Integer"), ("milliseconds", "Integer"), ("microseconds", "Integer"), ("nanoseconds", "Integer")),
            new(1, ("hash_arg", $"Struct[{{string => String[1], Optional[format] => {Formats}}}]")),
            new(1, ("hash_arg", "Struct[{Optional[negative] => Boolean, Optional[days] => Integer, Optional[hours] => Integer, Optional[minutes] => Integer, Optional[seconds] => Integer, Optional[milliseconds] => Integer, Optional[microseconds] => Integer, Optional[nanoseconds] => Integer}]")),
        ]),
        new Constructor("Timestamp", "new_timestamp",
        [
            new(0),
            new(1, ("seconds", "Variant[Integer, Float]")),
            new(1, ("string", "String[1]"), ("format", Formats), ("timezone", "String[1]")),
            new(1, ("hash_arg", $"Struct[{{string => String[1], Optional[format] => {Formats}, Optional[timezone] => String[1]}}]")),
        ]),
        new Constructor("URI", "new_error",
        [
            new(1, ("uri", "String[1]")),
            new(1, ("hash", $"Struct[{{Optional[scheme] => String[1], Optional[userinfo] => String[1], Optional[host] => String[1], Optional[port] => Integer[0, default], Optional[path] => String[1], Optional[query] => String[1], Optional[fragment] => String[1], Optional[opaque] => String[1]}}]")),
        ]),
        new Constructor("Type", "new_type", [new(1, ("type_string", "String[1]"))]),
        new Constructor("Sensitive", "new_Sensitive", [new(1, ("value", "Any"))]),
    }.ToDictionary(static c => c.Type, StringComparer.Ordinal);

    /// <summary>The constructor of a type.</summary>
    /// <returns>Null if the type has none.</returns>
    public static Constructor? Of(PuppetType type) => type switch
    {
        TypeAliasType alias => Of(alias.Resolved),
        TupleType => s_constructors["Array"],
        StructType => s_constructors["Hash"],
        _ => s_constructors.GetValueOrDefault(type.Name),
    };
}
