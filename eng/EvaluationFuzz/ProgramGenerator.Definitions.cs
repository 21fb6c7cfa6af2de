namespace EvaluationFuzz;

internal sealed partial class ProgramGenerator
{
    private string Definition() => Number(0, 8) switch
    {
        0 or 1 => Define(),
        2 or 3 or 4 => Class(),
        5 or 6 => Function(),
        7 => Alias(),
        _ => Pick("node default { notify { 'node': } }", "node 'agent.example.com' { $in_node = 1 notify { 'named': } }\nnode default { }", "node /^agent/ { notify { \"$0\": } }", "node 'agent' { }", "node other { }"),
    };

    private string Define()
    {
        var name = Fresh("d");
        var hasParameter = Chance(60);
        var count = _variables.Count;
        var parameters = hasParameter ? $"({Pick("", "Integer ", "String ", "Optional[Integer] ", "Variant[String, Integer] ")}$p{(Chance(30) ? $" = {Literal(Pick(Kind.Integer, Kind.String))}" : "")}{(Chance(30) ? ", $q = $p" : "")})" : "";
        if (hasParameter)
            _variables.Add(("p", Kind.Integer));
        _variables.Add(("title", Kind.String));
        var body = $"  notify {{ \"{name} ${{title}}\": message => {Expression(Any(), 1)} }}\n  {Statement(1)}\n";
        _variables.RemoveRange(count, _variables.Count - count);
        _defines.Add((name, hasParameter));
        return $"define {name}{parameters} {{\n{body}}}";
    }

    private string Class()
    {
        var name = Fresh("c");
        var inherits = _classes.Count > 0 && Chance(40) ? $" inherits {_classes[_random.Next(_classes.Count)]}" : "";
        var count = _variables.Count;
        _variables.Add(("q", Kind.Integer));
        var body = $"  $own = {Expression(Any(), 1)}\n  notify {{ '{name} own': message => $own }}\n  {Statement(1)}\n";
        _variables.RemoveRange(count, _variables.Count - count);
        _classes.Add(name);
        _variables.Add(($"{name}::own", Kind.Integer));
        return $"class {name}({Pick("", "Integer ", "String ")}$q = {Literal(Pick(Kind.Integer, Kind.String))}){inherits} {{\n{body}}}";
    }

    private string Function()
    {
        var name = Fresh("fn");
        var arity = Number(0, 2);
        var count = _variables.Count;
        var parameters = string.Join(", ", Enumerable.Range(0, arity).Select(i => $"{Pick("", "Integer ", "String ", "Any ", "Optional[Numeric] ")}$p{i}{(i == arity - 1 && Chance(25) ? " = 3" : "")}"));
        if (arity > 0 && Chance(15))
            parameters = parameters.Replace("$p" + (arity - 1), "*$p" + (arity - 1), StringComparison.Ordinal).Replace(" = 3", "", StringComparison.Ordinal);
        for (var i = 0; i < arity; i++)
            _variables.Add(($"p{i}", Kind.Integer));
        var result = Expression(Any(), 1);
        var early = Chance(25) ? $"  if {Expression(Kind.Boolean, 2)} {{ return({Expression(Any(), 2)}) }}\n" : "";
        _variables.RemoveRange(count, _variables.Count - count);
        _functions.Add((name, arity));
        return $"function {name}({parameters}){Pick("", "", " >> Integer", " >> Variant[String, Numeric]")} {{\n{early}  {result}\n}}";
    }

    private string Alias()
    {
        var name = Fresh("Alias");
        _aliases.Add(name);
        return $"type {name} = {Pick("Integer[0, 10]", "Variant[String[1], Array[String[1]]]", "Struct[{ a => Integer, Optional[b] => String }]", "Enum['a', 'b']", "Pattern[/^a/]", $"Variant[Integer, Array[{name}]]", "Hash[String, Data]")}";
    }

    private string Bound(string stem, Kind kind)
    {
        var name = Fresh(stem);
        _variables.Add((name, kind));
        return $"${name}";
    }
}
