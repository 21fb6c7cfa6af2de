namespace EvaluationFuzz;

internal sealed partial class ProgramGenerator
{
    private string Expression(Kind kind, int depth)
    {
        if (Chance(_wrongness))
            kind = Any();
        if (depth >= MaximumDepth || Chance(12 + (10 * depth)))
            return Chance(35) && Variable(kind) is { } variable ? variable : Literal(kind);
        var next = depth + 1;
        if (Chance(8))
            return Common(kind, next);
        return kind switch
        {
            Kind.Integer => IntegerExpression(next),
            Kind.Float => FloatExpression(next),
            Kind.String => StringExpression(next),
            Kind.Boolean => BooleanExpression(next),
            Kind.Array => ArrayExpression(next),
            Kind.Hash => HashExpression(next),
            Kind.Type => TypeExpression(next),
            Kind.Rich => RichExpression(next),
            _ => Literal(kind),
        };
    }

    private string? Variable(Kind kind)
    {
        var fitting = _variables.FindAll(v => v.Kind == kind);
        return Chance(_wrongness / 3) ? "$nowhere" : fitting.Count == 0 ? null : $"${fitting[_random.Next(fitting.Count)].Name}";
    }

    private string Common(Kind kind, int depth) => Number(0, 8) switch
    {
        0 => $"({Expression(kind, depth)})",
        1 => $"if {Expression(Kind.Boolean, depth)} {{ {Expression(kind, depth)} }} else {{ {Expression(kind, depth)} }}" is var text ? $"({text})" : "",
        2 => $"({Expression(Any(), depth)} ? {{ {Literal(Any())} => {Expression(kind, depth)}, {(Chance(_wrongness) ? "'zz'" : "default")} => {Expression(kind, depth)} }})",
        3 => $"{Expression(Kind.Array, depth)}[{Expression(Kind.Integer, depth)}]" is var access && access[0] == '[' ? $"({access})" : access,
        4 => $"{Expression(Kind.Hash, depth)}['{Name()}']",
        5 => $"with({Expression(kind, depth)}) |$w| {{ $w }}",
        6 => $"{Expression(Kind.Array, depth)}.reduce |$m, $x| {{ {Pick("$m", "$x", "[$m, $x]", "\"$m$x\"", "$m + $x")} }}",
        7 when _functions.Count > 0 => Call(depth),
        _ => $"{Expression(kind, depth)}.then |$t| {{ {Expression(kind, depth)} }}",
    };

    private string Call(int depth)
    {
        var (name, arity) = _functions[_random.Next(_functions.Count)];
        var count = Chance(_wrongness) ? Number(0, 3) : arity;
        return $"{name}({string.Join(", ", Enumerable.Range(0, count).Select(_ => Expression(Pick(Kind.Integer, Kind.Integer, Kind.String), depth)))})";
    }

    private string IntegerExpression(int depth) => Number(0, 11) switch
    {
        0 or 1 or 2 => $"({Expression(Kind.Integer, depth)} {Pick("+", "-", "*", "/", "%", "<<", ">>")} {Expression(Kind.Integer, depth)})",
        3 => $"-{Expression(Kind.Integer, depth)}" is var text && text.StartsWith("--", StringComparison.Ordinal) ? $"({text[1..]})" : text,
        4 => $"length({Expression(Pick(Kind.String, Kind.Array, Kind.Hash), depth)})",
        5 => $"Integer({Expression(Pick(Kind.String, Kind.Float, Kind.Boolean, Kind.Integer), depth)}{Pick("", "", ", 10", ", 16", ", 2", ", 8")})",
        6 => $"{Pick("abs", "floor", "ceiling", "round")}({Expression(Pick(Kind.Integer, Kind.Float), depth)})",
        7 => $"{Pick("max", "min")}({Expression(Kind.Integer, depth)}, {Expression(Kind.Integer, depth)})",
        8 => $"compare({Expression(Pick(Kind.Integer, Kind.String), depth)}, {Expression(Pick(Kind.Integer, Kind.String), depth)})",
        9 => $"{Literal(Kind.Array)}.index |$x| {{ $x == {Literal(Any())} }}",
        10 => $"Numeric({Expression(Kind.String, depth)})",
        _ => $"versioncmp({Expression(Kind.String, depth)}, {Expression(Kind.String, depth)})",
    };

    private string FloatExpression(int depth) => Number(0, 3) switch
    {
        0 or 1 => $"({Expression(Kind.Float, depth)} {Pick("+", "-", "*", "/", "%")} {Expression(Pick(Kind.Integer, Kind.Float), depth)})",
        2 => $"Float({Expression(Pick(Kind.String, Kind.Integer, Kind.Boolean), depth)})",
        _ => $"(-{Literal(Kind.Float).TrimStart('-')})",
    };

    private string StringExpression(int depth) => Number(0, 13) switch
    {
        0 or 1 or 2 => $"\"{Pick("", "a ", "\\t", "\\u00e9", "\\$x", "\\q")}${{{Inside(Expression(Any(), depth))}}}{Pick("", "!", "-")}\"",
        3 => $"{Pick("upcase", "downcase", "capitalize", "strip", "lstrip", "chomp", "camelcase")}({Expression(Kind.String, depth)})",
        4 => $"String({Expression(Any(), depth)})",
        5 => $"String({Expression(Kind.Integer, depth)}, '{Pick("%d", "%x", "%#x", "%05d", "%+d", "%o", "%b", "%e", "%s", "%c", "%-6d|", "%p", "%#b", "% d")}')",
        6 => $"String({Expression(Any(), depth)}, '{Pick("%p", "%s", "%#p", "%a", "%h", "%t", "%y", "%T", "%Y", "%u", "%d", "%c", "%C", "%10s", "%-10p|", "%#a", "%#h", "%.2s", "%r")}')",
        7 => $"sprintf('{Pick("%s", "%d", "%05.2f", "%x", "%-5s|", "%s %s", "%%", "%<a>s", "%p")}', {Expression(Any(), depth)})",
        8 => $"regsubst({Expression(Kind.String, depth)}, {Pick("'a'", "/(a)(b)?/", "/[0-9]+/", "'^'")}, {Pick("'x'", "'<\\0>'", "'\\1\\2'")}{Pick("", ", 'G'", ", 'I'", ", 'GI'")})",
        9 => $"join({Expression(Kind.Array, depth)}, {Literal(Kind.String)})",
        10 => $"{Expression(Kind.String, depth)}[{Number(-3, 3)}{(Chance(40) ? $", {Number(-2, 3)}" : "")}]",
        11 => $"String({Expression(Pick(Kind.Array, Kind.Hash), depth)}, {{ {Pick("Array", "Hash", "Any", "Collection", "String", "Integer")} => {Pick("'%#a'", "'%(a'", "'%p'", "'%s'", "{ format => '% <h', separator => ';', separator2 => '=' }", "{ format => '%#[a', string_formats => { Any => '%p' } }", "'%d'", "'%#x'")} }})",
        12 => $"@(END)\n  text ${{1 + 1}} \\n\n    more\n  | END\n" is var heredoc && Chance(50) ? $"\"{heredoc.Length}\"" : $"{Literal(Kind.String)}",
        _ => $"{Pick("\"a${", "\"${")}{Inside(Variable(Any()) ?? "$processorcount")}}}\"",
    };

    /// <summary>In an interpolation a quoted text would end the string for a reader of this generator, not for Puppet.</summary>
    private static string Inside(string expression) => expression;

    private string BooleanExpression(int depth) => Number(0, 13) switch
    {
        0 or 1 => $"({Expression(Any(), depth)} {Pick("==", "!=")} {Expression(Any(), depth)})",
        2 => $"({Expression(Kind.Integer, depth)} {Pick("<", ">", "<=", ">=")} {Expression(Pick(Kind.Integer, Kind.Float), depth)})",
        3 => $"({Expression(Kind.String, depth)} {Pick("<", ">", "<=", ">=")} {Expression(Kind.String, depth)})",
        4 => $"({Expression(Kind.Boolean, depth)} {Pick("and", "or")} {Expression(Kind.Boolean, depth)})",
        5 => $"!{Expression(Kind.Boolean, depth)}",
        6 => $"({Expression(Kind.String, depth)} {Pick("=~", "!~")} {Expression(Kind.Regex, depth)})",
        7 or 8 => $"({Expression(Any(), depth)} {Pick("=~", "!~")} {Expression(Kind.Type, depth)})",
        9 => $"({Expression(Any(), depth)} in {Expression(Pick(Kind.Array, Kind.Hash, Kind.String), depth)})",
        10 => $"({Expression(Kind.Type, depth)} {Pick("<", ">", "<=", ">=", "==")} {Expression(Kind.Type, depth)})",
        11 => $"{Expression(Kind.Array, depth)}.{Pick("any", "all")} |$x| {{ {Pick("$x", "$x == 1", "$x =~ String", "true")} }}",
        12 => $"Boolean({Expression(Pick(Kind.String, Kind.Integer, Kind.Boolean), depth)})",
        _ => $"{Pick("empty", "defined")}({Expression(Pick(Kind.String, Kind.Array), depth)})",
    };

    private string ArrayExpression(int depth) => Number(0, 14) switch
    {
        0 or 1 => $"[{string.Join(", ", Enumerable.Range(0, Number(0, 4)).Select(_ => Expression(Any(), depth)))}]",
        2 => $"({Expression(Kind.Array, depth)} {Pick("+", "-", "<<")} {Expression(Pick(Kind.Array, Kind.Array, Kind.Integer, Kind.Hash), depth)})",
        3 => Inner(() => $"{Expression(Pick(Kind.Array, Kind.Hash), depth)}.map |{Bound("x", Kind.Integer)}| {{ {Flow()}{Expression(Any(), depth)} }}"),
        4 => Inner(() => $"{Expression(Kind.Array, depth)}.filter |{Bound("x", Kind.Integer)}| {{ {Expression(Kind.Boolean, depth)} }}"),
        5 => $"{Expression(Kind.Array, depth)}[{Number(-3, 3)}, {Number(-2, 4)}]",
        6 => $"split({Expression(Kind.String, depth)}, {Pick("','", "/,/", "''", "'.'", "/(,)/")})",
        7 => $"{Pick("flatten", "unique", "sort")}({Expression(Kind.Array, depth)})",
        8 => $"{Pick("keys", "values")}({Expression(Kind.Hash, depth)})",
        9 => $"Array({Expression(Any(), depth)}{Pick("", ", true")})",
        10 => $"Integer[{Number(0, 3)}, {Number(0, 6)}].{Pick("map |$x| { $x * 2 }", "reverse_each.map |$x| { $x }", "step(2).map |$x| { \"<$x>\" }", "filter |$x| { $x > 1 }")}",
        11 => $"[*{Expression(Any(), depth)}, {Expression(Any(), depth)}]",
        12 => $"slice({Expression(Kind.Array, depth)}, {Number(0, 3)})",
        13 => $"{Expression(Kind.Array, depth)}.map |$i, $x| {{ [$i, $x] }}",
        _ => $"Tuple({Expression(Kind.Array, depth)})",
    };

    private string Flow() => Chance(15) ? $"if {Expression(Kind.Boolean, 3)} {{ {Pick("next()", "next(5)", "break()", "return(1)")} }} " : "";

    private string HashExpression(int depth) => Number(0, 7) switch
    {
        0 or 1 or 2 => $"{{ {string.Join(", ", Enumerable.Range(0, Number(0, 3)).Select(_ => $"{(Chance(70) ? $"'{Name()}'" : Literal(Any()))} => {Expression(Any(), depth)}"))} }}",
        3 => $"({Expression(Kind.Hash, depth)} {Pick("+", "-")} {Expression(Pick(Kind.Hash, Kind.Hash, Kind.Array), depth)})",
        4 => Inner(() => $"{Expression(Kind.Hash, depth)}.filter |{Bound("k", Kind.String)}, {Bound("x", Kind.Integer)}| {{ {Expression(Kind.Boolean, depth)} }}"),
        5 => $"Hash({Expression(Pick(Kind.Array, Kind.Hash), depth)})",
        6 => $"{Expression(Kind.Array, depth)}.group_by |$x| {{ {Pick("$x", "\"$x\"", "$x =~ String")} }}",
        _ => $"Struct[{{ a => Integer, Optional[b] => String }}]({Expression(Kind.Hash, depth)})",
    };

    private string RichExpression(int depth) => Number(0, 9) switch
    {
        0 => $"SemVer({Pick("'1.2.3'", "'1.0.0-rc1'", "'bad'", "1, 2, 3", "'2.0.0+b5'")})",
        1 => $"SemVerRange({Pick("'>=1.2.0 <2.0.0'", "'~1.2'", "'^1.0'", "'1.x'", "'x y'")})",
        2 => $"Timespan({Pick("5", "'1-02:03:04'", "{ hours => 2 }", "1.5", "'01:00', '%H:%M'", "'x'")})",
        3 => $"Sensitive({Expression(Any(), depth)})",
        4 => $"Binary({Pick("'aGk='", "'hi', '%s'", "'hi', '%b'", "[104, 105]")})",
        5 => $"(Timespan({Number(1, 9)}) {Pick("+", "-", "*", "/", "<", "==")} {Pick("Timespan(2)", "2", "1.5", "'x'")})",
        6 => $"Timestamp({Pick("0", "'2020-01-02T03:04:05 UTC'", "1.5", "'2020-01-02', '%Y-%m-%d'")})",
        7 => $"Sensitive({Expression(Any(), depth)}).unwrap",
        8 => $"assert_type({Expression(Kind.Type, depth)}, {Expression(Any(), depth)})",
        _ => $"{Expression(Any(), depth)}.{Pick("type", "type('generalized')", "type('reduced')")}",
    };
}
