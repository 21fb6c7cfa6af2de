using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>
/// What Puppet would refuse at run time, while a function or operator is computed. The evaluator adds the place and makes a diagnostic of
/// it; it never leaves the library.
/// </summary>
/// <param name="message">Puppet's own wording, without file and line. It never holds a secret.</param>
/// <param name="operand">Which operand or key is to blame, from 0; -1 for what is accessed; null for the expression itself.</param>
internal sealed class EvaluationException(string message, int? operand = null) : Exception(message)
{
    public int? Operand { get; } = operand;

    /// <summary>The value to blame, where only whoever handed it in knows which operand it is.</summary>
    public PuppetValue? Culprit { get; init; }

    /// <summary>Where the value that is to blame came from; null while nobody knows which one it is.</summary>
    public Origin? Origin { get; set; }

    /// <summary>Blames the operand that is known to be wrong, else the only one that was not written on the spot.</summary>
    /// <param name="expression">The place of the expression: what is written there needs no explanation.</param>
    /// <param name="operands">Its operands.</param>
    public void Blame(Location? expression, params ReadOnlySpan<PuppetValue> operands)
    {
        if (Origin is not null)
            return;
        if (Operand is >= 0 and var index && index < operands.Length)
        {
            Origin = Foreign(operands[index], expression);
            return;
        }
        Origin? only = null;
        foreach (var value in operands)
        {
            if (Foreign(value, expression) is not { } origin)
                continue;
            if (only is not null)
                return;
            only = origin;
        }
        Origin = only;
    }

    /// <summary>The origin of a value that came from elsewhere.</summary>
    /// <returns>Null if it is written within the expression, or came from nowhere that could be shown.</returns>
    public static Origin? Foreign(PuppetValue value, Location? expression) => value.Origin.PrimaryLocation switch
    {
        null => value.Origin.Kind is OriginKind.Fact or OriginKind.HieraData or OriginKind.Configuration or OriginKind.Certname ? value.Origin : null,
        { } place when expression is { } here && place.Path == here.Path && place.Span.Start >= here.Span.Start && place.Span.End <= here.Span.End => null,
        _ => value.Origin,
    };
}
