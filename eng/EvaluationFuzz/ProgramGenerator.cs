using System.Globalization;

namespace EvaluationFuzz;

/// <summary>Makes one program out of a seed: mostly well typed, with wrong operands and arguments strewn in.</summary>
internal sealed partial class ProgramGenerator(int seed)
{
    private const int MaximumDepth = 3;
    private const int Cautious = 4;

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

    /// <summary>Two programs of three take only statements after which the program still compiles; the third takes whatever comes.</summary>
    /// <param name="compiles">Whether a program compiles here.</param>
    public string Generate(Func<string, bool> compiles)
    {
        var statements = new List<string>();
        if (Chance(50))
        {
            for (var i = Number(1, 3); i > 0; i--)
                Add(Definition);
        }
        for (var i = Number(2, 7); i > 0; i--)
            Add(() => Statement(0));
        Add(() => $"notify {{ 'last': message => [{Expression(Any(), 0)}, {Expression(Any(), 0)}] }}");
        return string.Join('\n', statements);

        void Add(Func<string> make)
        {
            var counts = (_variables.Count, _classes.Count, _defines.Count, _functions.Count, _aliases.Count, _resources.Count);
            statements.Add(make());
            if (_wrongness > Cautious || compiles(string.Join('\n', statements)))
                return;
            statements.RemoveAt(statements.Count - 1);
            _variables.RemoveRange(counts.Item1, _variables.Count - counts.Item1);
            _classes.RemoveRange(counts.Item2, _classes.Count - counts.Item2);
            _defines.RemoveRange(counts.Item3, _defines.Count - counts.Item3);
            _functions.RemoveRange(counts.Item4, _functions.Count - counts.Item4);
            _aliases.RemoveRange(counts.Item5, _aliases.Count - counts.Item5);
            _resources.RemoveRange(counts.Item6, _resources.Count - counts.Item6);
        }
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
