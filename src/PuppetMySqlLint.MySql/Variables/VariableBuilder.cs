using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>Writes down one row of the catalogue. The bounds and words that come first hold for the releases that follow.</summary>
internal sealed class VariableBuilder(string name, VariableType type)
{
    private readonly List<VariableFacts> _facts = [];
    private readonly List<(string Name, VersionRange Range)> _words = [];
    private decimal? _minimum;
    private decimal? _maximum;
    private int _blockSize = 1;
    private bool _isDynamic = true;
    private bool _takesFractions;
    private bool _isCumulative;
    private bool _requiresValue;
    private ImmutableArray<string> _values = [];

    public string Name => name;

    public static VariableBuilder String(string name) => new(name, VariableType.Text) { _requiresValue = true };

    public static VariableBuilder Boolean(string name) => new(name, VariableType.Boolean);

    public static VariableBuilder Integer(string name, decimal minimum, decimal maximum) =>
        new(name, VariableType.Integer) { _requiresValue = true, _minimum = minimum, _maximum = maximum };

    public static VariableBuilder Enumeration(string name, params string[] values) =>
        new(name, VariableType.Enumeration) { _requiresValue = true, _values = [.. values] };

    public static VariableBuilder OptionalFileName(string name) => new(name, VariableType.OptionalFileName) { _isDynamic = false };

    /// <summary>Only at start, in the releases that follow.</summary>
    public VariableBuilder Static()
    {
        _isDynamic = false;
        return this;
    }

    /// <summary>Also while the server runs, in the releases that follow.</summary>
    public VariableBuilder Dynamic()
    {
        _isDynamic = true;
        return this;
    }

    public VariableBuilder Cumulative()
    {
        _isCumulative = true;
        return this;
    }

    public VariableBuilder ValueOptional()
    {
        _requiresValue = false;
        return this;
    }

    /// <summary>Fractions too, in the releases that follow.</summary>
    public VariableBuilder Fractions()
    {
        _takesFractions = true;
        return this;
    }

    public VariableBuilder Blocks(int size)
    {
        _blockSize = size;
        return this;
    }

    public VariableBuilder Bounds(decimal minimum, decimal maximum)
    {
        (_minimum, _maximum) = (minimum, maximum);
        return this;
    }

    public VariableBuilder Values(params string[] values)
    {
        _values = [.. values];
        return this;
    }

    public VariableBuilder MySql(string? value, string? since = null, string? before = null) => Add(ServerFlavor.MySql, value, since, before);

    public VariableBuilder MariaDb(string? value, string? since = null, string? before = null) =>
        Add(ServerFlavor.MariaDb, value, since, before);

    /// <summary>A name that the given MySQL releases take. Once one is named, the variable's own name must be too.</summary>
    public VariableBuilder MySqlName(string word, string? since = null, string? before = null)
    {
        _words.Add((word, Range(ServerFlavor.MySql, since, before)));
        return this;
    }

    public VariableBuilder MariaDbName(string word, string? since = null, string? before = null)
    {
        _words.Add((word, Range(ServerFlavor.MariaDb, since, before)));
        return this;
    }

    public SystemVariable Build()
    {
        var spellings = _words.Count == 0
            ? [new VariableSpelling(name, [.. _facts.Select(static facts => facts.Servers)])]
            : _words.GroupBy(static word => word.Name, StringComparer.Ordinal)
                .Select(static group => new VariableSpelling(group.Key, [.. group.Select(static word => word.Range)])).ToImmutableArray();
        return new SystemVariable(name, type)
        {
            Spellings = spellings,
            Facts = [.. _facts],
            IsCumulative = _isCumulative,
            RequiresValue = _requiresValue,
        };
    }

    private VariableBuilder Add(ServerFlavor family, string? value, string? since, string? before)
    {
        _facts.Add(new VariableFacts(Range(family, since, before), value)
        {
            Minimum = _minimum,
            Maximum = _maximum,
            BlockSize = _blockSize,
            IsDynamic = _isDynamic,
            TakesFractions = _takesFractions,
            Values = _values,
        });
        return this;
    }

    private static VersionRange Range(ServerFlavor family, string? since, string? before) => new(family, Version(since), Version(before));

    private static ServerVersion? Version(string? text) =>
        text is null ? null
        : ServerVersion.TryParse(text, out var version) ? version with { Flavor = ServerFlavor.Unknown }
        : throw new ArgumentException($"'{text}' is not a version.", nameof(text));
}
