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
        return Arithmetic.Negate(operand, node);
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

    private PuppetValue EvaluateBinary(BoundBinary node, Scope scope)
    {
        var left = Evaluate(node.Left, scope);
        var right = Evaluate(node.Right, scope);
        _at = node;
        switch (node.Operator)
        {
            case BinaryOperator.Equal:
                return Answer(Comparison.AreEqual(left, right), node, left, right);
            case BinaryOperator.NotEqual:
                return Answer(!Comparison.AreEqual(left, right), node, left, right);
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return Answer(Order(node.Operator, left, right), node, left, right);
            case BinaryOperator.Match:
                return Answer(Match(node, left, right, scope), node, left, right);
            case BinaryOperator.NotMatch:
                return Answer(!Match(node, left, right, scope), node, left, right);
            case BinaryOperator.In:
                MatchData? captures = null;
                var isIn = Matching.IsIn(left, right, ref captures);
                if (captures is not null)
                    scope.PushMatch(captures);
                return Answer(isIn, node, left, right);
            default:
                return ValueBudget.Check(Arithmetic.Compute(node.Operator, left, right, node));
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
            return left is OneOfValue choice && right is RegexValue ? Comparison.All(choice, v => Match(node, v, right, scope)) : null;
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
