using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>One call of a function with evaluated arguments.</summary>
internal sealed class FunctionCall
{
    private Origin? _resultOrigin;

    /// <summary>The function's name as the table knows it.</summary>
    public required string Name { get; init; }

    /// <summary>The arguments, the receiver of <c>$x.f</c> first.</summary>
    public required ImmutableArray<PuppetValue> Arguments { get; init; }

    /// <summary>The block; null if none was given.</summary>
    public ILambda? Lambda { get; init; }

    /// <summary>The step that this call is, of kind <see cref="OriginKind.Computed"/>, with the call's location and without causes.</summary>
    public required Origin Origin { get; init; }

    /// <summary>What impure functions ask of the evaluator.</summary>
    public required IFunctionServices Services { get; init; }

    /// <summary>
    /// The origin of what this call computes: the call with its arguments' origins as causes, what was only written into the code last,
    /// since data decides a value more than the format it is put into.
    /// </summary>
    public Origin ResultOrigin => _resultOrigin ??= Arguments.IsEmpty ? Origin : Origin with { Causes = CausesOf(Arguments) };

    /// <summary>Number of arguments.</summary>
    public int Count => Arguments.Length;

    /// <summary>The argument at an index.</summary>
    public PuppetValue this[int index] => Arguments[index];

    /// <summary>The same call with other arguments.</summary>
    public FunctionCall With(ImmutableArray<PuppetValue> arguments) =>
        new() { Name = Name, Arguments = arguments, Lambda = Lambda, Origin = Origin, Services = Services };

    public PuppetValue Undef() => new UndefValue(ResultOrigin);

    public PuppetValue Boolean(bool value) => new BooleanValue(value, ResultOrigin);

    public PuppetValue Integer(long value) => new IntegerValue(value, ResultOrigin);

    public PuppetValue Float(double value) => new FloatValue(value, ResultOrigin);

    public PuppetValue String(string value) => new StringValue(value, ResultOrigin);

    public PuppetValue Array(ImmutableArray<PuppetValue> elements) => new ArrayValue(elements, ResultOrigin);

    public PuppetValue Hash(ImmutableArray<HashEntry> entries) => new HashValue(entries, ResultOrigin);

    /// <summary>The result of a call that cannot be computed here.</summary>
    public PuppetValue Unknown(UnknownKind kind, string description) => new UnknownValue(new UnknownReason(kind, description), ResultOrigin);

    private static ImmutableArray<Origin> CausesOf(ImmutableArray<PuppetValue> arguments)
    {
        var causes = new Origin[arguments.Length];
        var count = 0;
        foreach (var argument in arguments)
        {
            if (argument.Origin.Kind != OriginKind.Literal)
                causes[count++] = argument.Origin;
        }
        foreach (var argument in arguments)
        {
            if (argument.Origin.Kind == OriginKind.Literal)
                causes[count++] = argument.Origin;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(causes);
    }
}
