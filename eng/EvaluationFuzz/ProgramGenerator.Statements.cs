namespace EvaluationFuzz;

internal sealed partial class ProgramGenerator
{
    private string Statement(int depth) => depth > 2 ? Chance(40) ? Assignment() : Notify() : Number(0, 24) switch
    {
        0 or 1 or 2 => Assignment(),
        3 or 4 or 5 => Notify(),
        6 => $"if {Expression(Kind.Boolean, 1)} {Block(depth)}{(Chance(40) ? $" elsif {Expression(Kind.Boolean, 1)} {Block(depth)}" : "")}{(Chance(60) ? $" else {Block(depth)}" : "")}",
        7 => $"case {Expression(Any(), 1)} {{\n{CaseOptions(depth)}}}",
        8 => Inner(() => $"{Expression(Kind.Array, 2)}.each |{Bound("v", Kind.String)}| {Block(depth)}"),
        9 => Chance(50) ? $"unless {Expression(Kind.Boolean, 1)} {Block(depth)}" : Notify(),
        10 or 11 => Instance(),
        12 or 13 => Inclusion(),
        14 => Defaults(),
        15 => Override(),
        16 or 17 => Collector(),
        18 or 19 => Relation(),
        20 => Inner(() => $"{Expression(Kind.Hash, 2)}.each |{Bound("k", Kind.String)}, {Bound("w", Kind.Integer)}| {Block(depth)}"),
        21 => $"${Fresh("e")} = inline_epp({Epp()})",
        22 => $"[${Fresh("m")}, ${Fresh("m")}] = {Expression(Pick(Kind.Array, Kind.Array, Kind.Hash), 1)}",
        23 => Native(),
        _ => Notify(),
    };

    private string Block(int depth) => Inner(() => "{\n" + string.Concat(Enumerable.Range(0, Number(1, 2)).Select(_ => $"  {Statement(depth + 2)}\n")) + "}");

    private string CaseOptions(int depth) => string.Concat(Enumerable.Range(0, Number(1, 3)).Select(_ => $"  {CaseValue()}: {Block(depth)}\n")) + (Chance(60) ? $"  default: {Block(depth)}\n" : "");

    private string CaseValue() => Pick(0, 1, 2, 3, 4, 5) switch
    {
        0 => Literal(Kind.Regex),
        1 => Literal(Kind.Type),
        2 => $"*{Literal(Kind.Array)}",
        3 => $"{Literal(Any())}, {Literal(Any())}",
        _ => Literal(Any()),
    };

    private string Assignment()
    {
        var kind = Any();
        var value = Expression(kind, 0);
        var name = Chance(_wrongness / 2) && _variables.Count > 4 ? _variables[^1].Name : Fresh("v");
        if (!_variables.Contains((name, kind)))
            _variables.Add((name, kind));
        return $"${name} = {value}";
    }

    private string Notify()
    {
        var title = Chance(85) ? $"'{Fresh("n")}'" : Expression(Pick(Kind.String, Kind.Array), 2);
        if (title.StartsWith("'n", StringComparison.Ordinal))
            _resources.Add($"Notify[{title}]");
        var form = Pick("", "", "", "", "@", "@@");
        var attributes = Chance(80) ? $" message => {Expression(Any(), 0)}" : $" * => {{ 'message' => {Expression(Any(), 1)} }}";
        if (Chance(25))
            attributes += $", {MetaParameter()}";
        return $"{form}notify {{ {title}:{attributes} }}";
    }

    private string Native() => Number(0, 2) switch
    {
        0 => $"file {{ ['/tmp/{Fresh("f")}', '/tmp/{Fresh("f")}']: ensure => file, {MetaParameter()} }}",
        1 => $"notify {{ default: message => {Expression(Any(), 1)}; '{Fresh("n")}': ; '{Fresh("n")}': message => 'own' }}",
        _ => $"{Pick("Notify", "notify", "Resource['notify']", "'notify'")} {{ '{Fresh("n")}': message => {Expression(Kind.String, 1)} }}",
    };

    private string MetaParameter() => Number(0, 7) switch
    {
        0 => $"tag => {Pick("'blue'", "['blue', 'green']", "'Bad Tag'", "''")}",
        1 => "noop => true",
        2 => $"require => {Reference()}",
        3 => $"before => [{Reference()}]",
        4 => $"subscribe => {Reference()}",
        5 => $"loglevel => {Pick("debug", "'notice'")}",
        6 => $"schedule => {Pick("daily", "'hourly'")}",
        _ => $"alias => '{Fresh("al")}'",
    };

    private string Reference() => _resources.Count > 0 && !Chance(_wrongness) ? _resources[_random.Next(_resources.Count)] : Pick("Notify['none']", "Class['main']", "File['/none']", "Notify[['n1', 'n2']]");

    private string Instance()
    {
        if (_defines.Count == 0)
            return Notify();
        var (name, hasParameter) = _defines[_random.Next(_defines.Count)];
        var title = Fresh("i");
        _resources.Add($"{char.ToUpperInvariant(name[0])}{name[1..]}['{title}']");
        return $"{Pick("", "", "@")}{name} {{ '{title}':{(hasParameter && !Chance(_wrongness) ? $" p => {Expression(Pick(Kind.Integer, Kind.String), 1)}" : "")}{(Chance(_wrongness) ? ", nope => 1" : "")} }}";
    }

    private string Inclusion()
    {
        if (_classes.Count == 0 || Chance(_wrongness / 2))
            return Pick("include nowhere", "include []", $"include {Expression(Any(), 2)}", "class { 'settings': }");
        var name = _classes[_random.Next(_classes.Count)];
        return Number(0, 6) switch
        {
            0 => $"include {name}",
            1 => $"contain '{name}'",
            2 => $"require ::{name}",
            3 => $"class {{ '{name}': }}",
            4 => $"class {{ '{name}': q => {Expression(Any(), 1)} }}",
            5 => $"include [{name}, Class['{name}']]",
            _ => $"Class['{name}'] -> {Reference()}",
        };
    }

    private string Defaults() => $"Notify {{ {Pick("message", "loglevel", "noop")} => {Pick("'defaulted'", "debug", "true", Expression(Any(), 1))} }}";

    private string Override() => $"{Reference()} {{ {Pick("message => 'other'", "loglevel => debug", "tag +> 'more'", "noop => undef", $"message => {Expression(Any(), 1)}")} }}";

    /// <summary>Without a store of exported resources Puppet passes over collectors of them, so that these change nothing here.</summary>
    private string Collector() => Chance(33)
        ? $"{Pick("Notify", "File")} <<| {Query()} |>>"
        : $"{Pick("Notify", "Notify", "Notify", "File")} <| {Query()} |>{(Chance(30) ? $" {{ {Pick("tag +> 'collected'", "loglevel => info", "message => 'from the collector'")} }}" : "")}";

    private string Query() => Number(0, 5) switch
    {
        0 => "",
        1 => "tag == 'blue'",
        2 => $"title == 'n{Number(1, 9)}'",
        3 => $"message != {Literal(Pick(Kind.String, Kind.Integer))}",
        4 => $"tag == 'blue' or (title != 'n2' and noop == true)",
        _ => "noop == true",
    };

    private string Relation() => $"{RelationEnd()} {Pick("->", "~>", "<-", "<~")} {RelationEnd()}{(Chance(30) ? $" {Pick("->", "~>")} {RelationEnd()}" : "")}";

    private string RelationEnd() => Number(0, 5) switch
    {
        0 => $"notify {{ '{Fresh("r")}': }}",
        1 => $"Notify <| {Query()} |>",
        2 => $"[{Reference()}, {Reference()}]",
        3 => $"Notify['{Fresh("n")}']",
        _ => Reference(),
    };

    private string Epp() => $"'{Pick("", "<%- | $a | -%>", "<%- | Integer $a = 1 | -%>", "<%- | String $a, $b = $a | %>")}x <%= {Pick("$a", "1 + 2", "$facts[\"os\"][\"name\"]", "$nope")} %> <% [1, 2].each |$i| {{ -%>\n<%= $i %>,\n<% }} -%> <%# no %> <%% %>'{Pick("", ", { 'a' => 5 }", ", { a => 'x' }", ", { 'a' => 'x', 'b' => 2, 'c' => 3 }")}";
}
