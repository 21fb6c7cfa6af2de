using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Arguments that a constructor takes.</summary>
internal sealed class ConstructorSignature
{
    private readonly int _required;
    private readonly (string Name, string Type)[] _parameters;
    private ImmutableArray<(string Name, PuppetType Type)> _parsed;

    public ConstructorSignature(int required, params (string Name, string Type)[] parameters)
    {
        _required = required;
        _parameters = parameters;
    }

    public ImmutableArray<(string Name, PuppetType Type)> Parameters =>
        _parsed.IsDefault ? _parsed = [.. _parameters.Select(static p => (p.Name, TypeParser.Parse(p.Type)))] : _parsed;

    /// <summary>How many arguments it needs.</summary>
    public int Required => _required;

    /// <summary>Whether it takes exactly one argument.</summary>
    public bool IsSingle => _required == 1 && _parameters.Length == 1;

    /// <summary>Whether one argument is enough.</summary>
    public bool TakesOne => _required == 1;

    /// <summary>The arguments as one type.</summary>
    public TupleType AsTuple => new([.. Parameters.Select(static p => p.Type)], new IntegerType(_required, _parameters.Length));

    public bool Takes(int count) => count >= _required && count <= _parameters.Length;

    /// <summary>Puppet's words for a wrong number of arguments.</summary>
    public static string Count(int minimum, int maximum, int given)
    {
        var expected = minimum == maximum ? minimum switch { 0 => "no arguments", 1 => "1 argument", _ => $"{minimum} arguments" } : $"between {minimum} and {maximum} arguments";
        return $"expects {expected}, got {(given == 0 ? "none" : given)}";
    }

    /// <summary>Why it does not take arguments.</summary>
    /// <returns>Null if it does, or could.</returns>
    public string? Refusal(ImmutableArray<PuppetValue> arguments)
    {
        if (!Takes(arguments.Length))
            return Count(_required, _parameters.Length, arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = Parameters[i];
            if (type.IsInstance(arguments[i]) == false)
                return TypeMismatch.ForParameter(name, type, arguments[i]) is [var mismatch, ..] ? mismatch : $"parameter '{name}' is not acceptable";
        }
        return null;
    }
}
