using System.Globalization;

namespace EvaluationFuzz;

/// <summary>Makes one program out of a seed: mostly well typed, with wrong operands and arguments strewn in.</summary>
internal sealed partial class ProgramGenerator(int seed)
{
    private const int MaximumDepth = 3;

    private readonly Random _random = new(seed);
    private readonly List<(string Name, Kind Kind)> _variables = [("facts['os']['family']", Kind.String), ("processorcount", Kind.Integer), ("is_virtual", Kind.Boolean), ("networking", Kind.Hash)];
    private readonly List<string> _classes = [];
    private readonly List<(string Name, bool HasParameter)> _defines = [];
    private readonly List<(string Name, int Arity)> _functions = [];
    private readonly List<string> _aliases = [];
    private readonly List<string> _resources = [];
    private int _names;

    /// <summary>How often something other than what is meant is put, in per cent.</summary>
    private readonly int _wrongness = new Random(seed ^ 0x5EED).Next(3) switch { 0 => 0, 1 => 4, _ => 12 };

    public string Generate()
    {
        var statements = new List<string>();
        if (Chance(50))
        {
            for (var i = Number(1, 3); i > 0; i--)
                statements.Add(Definition());
        }
        for (var i = Number(2, 7); i > 0; i--)
            statements.Add(Statement(0));
        statements.Add($"notify {{ 'last': message => [{Expression(Any(), 0)}, {Expression(Any(), 0)}] }}");
        return string.Join('\n', statements);
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private int Number(int from, int to) => _random.Next(from, to + 1);

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private Kind Any() => Pick(Kind.Integer, Kind.Integer, Kind.String, Kind.String, Kind.Boolean, Kind.Array, Kind.Array, Kind.Hash, Kind.Hash, Kind.Type, Kind.Float, Kind.Undef, Kind.Regex, Kind.Rich);

    private string Fresh(string stem) => string.Create(CultureInfo.InvariantCulture, $"{stem}{++_names}");

    private string Word() => Pick("a", "b", "web", "db1", "x y", "Ä", "3", "0x1F", "1.5", "", "A-B", "true", "é€", "foo::bar", "10", "-7", "1e3", " 12 ", "/etc", "a,b,c", "12kb");

    private string Name() => Pick("a", "b", "c", "x", "key", "port", "name");

    /// <summary>Statements that see the variables so far, and whose own nobody sees afterwards.</summary>
    private string Inner(Func<string> make)
    {
        var count = _variables.Count;
        var text = make();
        _variables.RemoveRange(count, _variables.Count - count);
        return text;
    }
}
