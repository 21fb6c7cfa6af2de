using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The level in which parameters get their values one after the other, so that a default may use those before it.</summary>
internal sealed class ParameterFrame : Frame
{
    private readonly string _callee;
    private readonly ImmutableArray<BoundParameter> _parameters;

    public ParameterFrame(Frame parent, string callee, ImmutableArray<BoundParameter> parameters)
        : base(parent)
    {
        _callee = callee;
        _parameters = parameters;
        Variables = new VariableTable(parameters.Length);
    }

    /// <summary>Whether every parameter has its value, so that the level is one like any other.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Name of the parameter whose default is being computed; null while none is.</summary>
    public string? Computing { get; set; }

    public override bool TryGetOwn(string name, [NotNullWhen(true)] out PuppetValue? value)
    {
        if (Variables!.TryGetValue(name, out value))
            return true;
        if (IsComplete)
            return false;
        var index = IndexOf(name);
        if (index < 0)
            return false;
        throw PuppetError.Plain(Computing is null || index < IndexOf(Computing)
            ? $"{_callee}: expects a value for parameter ${name}"
            : $"{_callee}: default expression for ${Computing} tries to illegally access not yet evaluated ${name}");
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (_parameters[i].Name == name)
                return i;
        }
        return -1;
    }
}
