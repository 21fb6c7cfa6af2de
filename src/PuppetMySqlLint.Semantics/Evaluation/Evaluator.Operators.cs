using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private PuppetValue EvaluateNot(BoundUnary node, Scope scope)
    {
        var operand = Evaluate(node.Operand, scope);
        return Answer(!Truth(operand), node, operand, operand);
    }

    private PuppetValue EvaluateNegate(BoundUnary node, Scope scope)
    {
        var operand = Evaluate(node.Operand, scope);
        _at = node;
        try
        {
            return Arithmetic.Negate(operand, node);
        }
        catch (EvaluationException exception)
        {
            exception.Blame(node.Location, operand);
            throw;
        }
    }

    private PuppetValue EvaluateLogical(BoundBinary node, Scope scope)
    {
        var left = Evaluate(node.Left, scope);
        var stops = node.Kind == BoundKind.Or;
        var leftTruth = Truth(left);
        if (leftTruth == stops)
            return Answer(stops, node, left, left);
        var right = Evaluate(node.Right, scope);
        var rightTruth = Truth(right);
        bool? answer = rightTruth == stops ? stops : leftTruth is null ? null : rightTruth;
        return Answer(answer, node, left, right);
    }

    /// <summary>Evaluates a condition of which only the truth is asked: a comparison need not become a value with an origin.</summary>
    /// <param name="node">The condition.</param>
    /// <param name="scope">The scope.</param>
    /// <param name="value">Its value; null only where the answer is known.</param>
    /// <returns>Null where it is unknown.</returns>
    private bool? Test(BoundNode node, Scope scope, out PuppetValue? value)
    {
        value = null;
        if (Watch is not null)
            return Truth(value = Evaluate(node, scope));
        switch (node)
        {
            case BoundUnary { Kind: BoundKind.Not } negation:
                Step();
                if (Test(negation.Operand, scope, out var operand) is { } holds)
                    return !holds;
                value = Answer(null, negation, operand!, operand!);
                return null;
            case BoundBinary { Kind: BoundKind.Binary, Operator: <= BinaryOperator.In and >= BinaryOperator.Equal } comparison:
                Step();
                var left = Evaluate(comparison.Left, scope);
                var right = Evaluate(comparison.Right, scope);
                _at = comparison;
                var answer = Compare(comparison, left, right, scope);
                if (answer is null)
                    value = Answer(null, comparison, left, right);
                return answer;
            default:
                return Truth(value = Evaluate(node, scope));
        }
    }

    private PuppetValue EvaluateBinary(BoundBinary node, Scope scope)
    {
        var left = Evaluate(node.Left, scope);
        var right = Evaluate(node.Right, scope);
        _at = node;
        if (node.Operator is <= BinaryOperator.In and >= BinaryOperator.Equal)
            return Answer(Compare(node, left, right, scope), node, left, right);
        try
        {
            return ValueBudget.Check(Arithmetic.Compute(node.Operator, left, right, node));
        }
        catch (EvaluationException exception)
        {
            exception.Blame(node.Location, left, right);
            throw;
        }
    }

    private static bool? Compare(BoundBinary node, PuppetValue left, PuppetValue right, Scope scope)
    {
        try
        {
            return Answer(node, left, right, scope);
        }
        catch (EvaluationException exception)
        {
            exception.Blame(node.Location, left, right);
            throw;
        }
    }

    private static bool? Answer(BoundBinary node, PuppetValue left, PuppetValue right, Scope scope)
    {
        switch (node.Operator)
        {
            case BinaryOperator.Equal:
                return Comparison.AreEqual(left, right);
            case BinaryOperator.NotEqual:
                return !Comparison.AreEqual(left, right);
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Order(node.Operator, left, right);
            case BinaryOperator.Match:
                return Match(node, left, right, scope);
            case BinaryOperator.NotMatch:
                return !Match(node, left, right, scope);
            default:
                MatchData? captures = null;
                var isIn = Matching.IsIn(left, right, ref captures);
                if (captures is not null)
                    scope.PushMatch(captures);
                return isIn;
        }
    }

    private static bool? Order(BinaryOperator @operator, PuppetValue left, PuppetValue right)
    {
        if (left is TypeValue l)
        {
            if (right is UnknownValue or OneOfValue)
                return null;
            if (right is not TypeValue { Type: var other })
                return false;
            return @operator switch
            {
                BinaryOperator.Less => other.IsAssignable(l.Type) && !l.Type.Equals(other),
                BinaryOperator.LessOrEqual => other.IsAssignable(l.Type),
                BinaryOperator.Greater => l.Type.IsAssignable(other) && !l.Type.Equals(other),
                _ => l.Type.IsAssignable(other),
            };
        }
        if (Comparison.Compare(@operator, left, right) is not { } order)
            return null;
        return @operator switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static bool? Match(BoundBinary node, PuppetValue left, PuppetValue right, Scope scope)
    {
        if (right is TypeValue type)
            return type.Type.IsInstance(left);
        if (right is UnknownValue or PartialStringValue or OneOfValue or DeferredValue || left is OneOfValue)
            return left is OneOfValue choice && right is RegexValue ? MatchAlternatives(node, choice, right, scope) : null;
        if (right is not (RegexValue or StringValue))
            return right is RichValue { Data: SemVerRange } ? VersionMatch.Matches(left, right) : throw NoPattern($"no implicit conversion of {RubyInspection.ConvertedName(right)} into String");
        var regex = right as RegexValue ?? Pattern((StringValue)right);
        if (left is not (StringValue or UnknownValue or PartialStringValue or DeferredValue))
            throw PuppetError.Plain($"Left match operand must result in a String value. Got {ValueWords.Kind(left)}.", operand: 0);
        MatchData? captures = null;
        var matches = Matching.MatchesRegex(left, regex, ref captures);
        if (captures is not null)
            scope.PushMatch(captures);
        return matches;
    }

    // On its own: what captures variables costs an object at each entry of the method that it stands in.
    private static bool? MatchAlternatives(BoundBinary node, OneOfValue choice, PuppetValue right, Scope scope) => Comparison.All(choice, v => Match(node, v, right, scope));

    private static EvaluationException NoPattern(string cause) => PuppetError.Plain($"Can not convert right match operand to a regular expression. Caused by '{cause}'.", operand: 1);

    private static RegexValue Pattern(StringValue text)
    {
        try
        {
            RubyRegex.Get(text.Value);
        }
        catch (EvaluationException exception)
        {
            throw NoPattern(exception.Message);
        }
        return new RegexValue(text.Value, text.Origin);
    }

    /// <summary>A truth value as the value of an expression.</summary>
    private static PuppetValue Answer(bool? answer, BoundNode node, PuppetValue left, PuppetValue right)
    {
        if (answer is { } known)
            return new BooleanValue(known, Lifting.Computed(node, left, right));
        return Arithmetic.Unknown(left, right, FunctionDispatcher.FindUnknown(left, deep: true) is not null ? left : right, node);
    }
}
