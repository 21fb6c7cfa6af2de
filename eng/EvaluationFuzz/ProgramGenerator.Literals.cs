namespace EvaluationFuzz;

internal sealed partial class ProgramGenerator
{
    private string Literal(Kind kind) => kind switch
    {
        Kind.Integer => Pick("0", "1", "2", "3", "7", "-1", "10", "0x1F", "017", "100", "9223372036854775807", "-5", "42"),
        Kind.Float => Pick("1.5", "0.0", "-2.25", "1e3", "3.0", "1e-5", "123456789.123", "1.0e20"),
        Kind.String => Chance(70) ? $"'{Word()}'" : Pick("\"tab\\t\"", "word", "\"$role\"", "'it\\'s'", "\"\\u{1F600}\"", "'\\n'"),
        Kind.Boolean => Pick("true", "false"),
        Kind.Array => Pick("[]", "[1, 2, 3]", "['a', 'b']", "[1, 'a', undef]", "[[1, 2], [3]]", "['b', 'a', 'C']", "[1, 1.0, '1']", "[undef, default, true]"),
        Kind.Hash => Pick("{}", "{ 'a' => 1 }", "{ a => 1, b => 'x' }", "{ 'a' => { 'b' => [1] } }", "{ 1 => 2 }", "{ undef => 1 }", "{ 'x' => undef, 'y' => true }"),
        Kind.Regex => Pick("/a/", "/^(\\w)(\\d*)$/", "/(?i)B/", "/\\./", "/x|y/"),
        Kind.Undef => Pick("undef", "undef", "default"),
        Kind.Rich => Pick("SemVer('1.2.3')", "Timespan(60)", "Sensitive('s')", "Binary('aGk=')"),
        _ => TypeLiteral(2),
    };

    private string TypeExpression(int depth) => Number(0, 4) switch
    {
        0 => $"{Expression(Any(), depth)}.type",
        1 => $"Type[{TypeLiteral(2)}]",
        _ => TypeLiteral(0),
    };

    private string TypeLiteral(int depth)
    {
        if (_aliases.Count > 0 && Chance(25))
            return _aliases[_random.Next(_aliases.Count)];
        return Number(0, depth > 2 ? 16 : 34) switch
        {
            0 => "Integer",
            1 => "String",
            2 => Pick("Boolean", "Boolean[true]"),
            3 => Pick("Float", "Float[0.0, 1.5]", "Numeric"),
            4 => Pick("Any", "Undef", "Default", "NotUndef"),
            5 => Pick("Scalar", "Data", "RichData", "ScalarData"),
            6 => Pick("Array", "Hash", "Collection", "Tuple", "Struct"),
            7 => Pick("Integer[1, 5]", "Integer[0]", "Integer[default, 3]", "Integer[5, 1]", "Integer[-1, -1]"),
            8 => Pick("String[1]", "String[1, 3]", "String[0, 0]", "String['a']", "Enum['a', 'b']", "Enum['a', true]"),
            9 => Pick("Regexp", "Regexp[/a/]", "Pattern[/a/]", "Pattern[/^a/, 'b']", "Pattern"),
            10 => Pick("Type", "Type[Integer]", "CatalogEntry", "Resource", "Class"),
            11 => Pick("File['/tmp/a']", "Notify['n1']", "Class['c1']", "Notify", "Resource['file']", "Resource['file', '/x']"),
            12 => Pick("SemVer", "SemVer['>=1.0.0']", "SemVerRange", "Timespan", "Timestamp", "Binary", "URI", "Sensitive", "Sensitive[String]", "Deferred"),
            13 => Pick("Callable", "Callable[Integer]", "Callable[String, Integer, 0, 2]", "Callable[0, 0]", "Callable[[String], Integer]"),
            14 => Pick("Iterable", "Iterable[Integer]", "Iterator[Integer]", "Init", "Init[Integer]", "TypeReference['Foo']"),
            15 or 16 => Pick("Integer", "String", "Boolean", "Undef"),
            17 or 18 => $"Array[{TypeLiteral(depth + 1)}{Pick("", "", ", 1", ", 0, 2", ", 3, 1")}]",
            19 or 20 => $"Hash[{Pick("String", "Integer", "Scalar", TypeLiteral(depth + 1))}, {TypeLiteral(depth + 1)}{Pick("", "", ", 1", ", 0, 2")}]",
            21 or 22 => $"Variant[{TypeLiteral(depth + 1)}, {TypeLiteral(depth + 1)}]",
            23 or 24 => $"Optional[{TypeLiteral(depth + 1)}]",
            25 => $"NotUndef[{TypeLiteral(depth + 1)}]",
            26 => $"Tuple[{TypeLiteral(depth + 1)}, {TypeLiteral(depth + 1)}{Pick("", "", ", 0, 2", ", 1", ", 1, default")}]",
            27 or 28 => $"Struct[{{ {Pick("a", "'a'", "Optional['a']", "NotUndef['a']")} => {TypeLiteral(depth + 1)}, {Pick("b", "Optional[b]")} => {TypeLiteral(depth + 1)} }}]",
            29 => $"Type[{TypeLiteral(depth + 1)}]",
            30 => $"Optional['{Name()}']",
            31 => $"Collection[{Number(0, 3)}, {Number(0, 4)}]",
            32 => Chance(_wrongness) ? Pick("Integer[a]", "Array[1]", "Hash[1, 2]", "Enum[1]", "Variant[1]", "Struct[1]", "Tuple[1]", "String[a]", "Pattern[1]", "Optional[1]", "Integer[1, 2, 3]", "Boolean[1]", "Timespan[x]", "Undef[1]", "Float['x']", "Regexp[1]", "Callable[1]", "Sensitive[1]", "Type[1]", "Runtime['a', 'b']", "Numeric[1]", "Any[1]", "Data[1]", "Scalar[1]") : "Integer",
            33 => $"Iterable[{TypeLiteral(depth + 1)}]",
            _ => $"Sensitive[{TypeLiteral(depth + 1)}]",
        };
    }
}
