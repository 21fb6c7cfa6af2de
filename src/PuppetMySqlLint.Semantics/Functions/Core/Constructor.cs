using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>A type's constructor.</summary>
/// <param name="Type">The type's name.</param>
/// <param name="Function">What Puppet calls the function when it refuses arguments.</param>
/// <param name="Signatures">What it takes.</param>
internal sealed record Constructor(string Type, string Function, ImmutableArray<ConstructorSignature> Signatures)
{
    /// <summary>Refuses arguments that no signature takes; the one that is meant is named.</summary>
    public void Check(ImmutableArray<PuppetValue> arguments)
    {
        if (Signatures.Any(s => s.Refusal(arguments) is null))
            return;
        if (!arguments.IsEmpty && Signatures.Length > 1 && !Signatures.Any(s => s.Takes(arguments.Length)) || arguments.IsEmpty)
            throw new EvaluationException($"'{Function}' {ConstructorSignature.Count(Signatures.Min(static s => s.Required), Signatures.Max(static s => s.Parameters.Length), arguments.Length)}");
        var meant = Signatures.FirstOrDefault(s => s.Takes(arguments.Length) && !arguments.IsEmpty && s.Parameters[0].Type.IsInstance(arguments[0]) != false)
            ?? Signatures.FirstOrDefault(s => !arguments.IsEmpty && s.Parameters is [var first, ..] && first.Type.IsInstance(arguments[0]) != false)
            ?? Signatures.FirstOrDefault(s => s.Takes(arguments.Length))
            ?? Signatures[0];
        throw new EvaluationException($"'{Function}' {meant.Refusal(arguments)}");
    }
}
