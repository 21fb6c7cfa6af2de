using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>Branches, loops, exceptions.</summary>
internal sealed partial class RubyInterpreter
{
    private const int MaximumRetries = 100;

    private RubyValue EvaluateIf(IfNode node, RubyFrame frame)
    {
        var condition = EvaluateGuarded(node.Condition, frame);
        switch (condition)
        {
            case RubyJump: return condition;
            case RubyUnknown unknown:
                return Fork(unknown, node, frame);
            default: return Branch(condition.IsTruthy ? node.Then : node.Else, frame);
        }
    }

    // On its own: what captures variables costs an object at each entry of the method that it stands in.
    private RubyValue Fork(RubyUnknown cause, IfNode node, RubyFrame frame) =>
        Fork(cause, frame, [("if the condition holds", () => Branch(node.Then, frame)), ("if the condition does not hold", () => Branch(node.Else, frame))]);

    private RubyValue Branch(RubyNode? node, RubyFrame frame) => node is null ? RubyNil.Value : Evaluate(node, frame);

    private RubyValue EvaluateWhile(WhileNode node, RubyFrame frame)
    {
        var mark = MarkState();
        try
        {
            return EvaluateLoop(node, frame);
        }
        catch (UnknownException e) when (e.Jump is null or JumpKind.Next or JumpKind.Break)
        {
            return Recover(mark, e.Value, node);
        }
    }

    private RubyValue EvaluateLoop(WhileNode node, RubyFrame frame)
    {
        var isFirst = node.IsBodyFirst;
        while (true)
        {
            Step();
            if (!isFirst && IsTrue(Evaluate(node.Condition, frame)) == node.IsUntil)
                return RubyNil.Value;
            isFirst = false;
            switch (Evaluate(node.Body, frame))
            {
                case RubyJump { Kind: JumpKind.Break } jump: return jump.Value;
                case RubyJump { Kind: JumpKind.Return } jump: return jump;
                default: break;
            }
        }
    }

    private RubyValue EvaluateFor(ForNode node, RubyFrame frame)
    {
        var list = Evaluate(node.List, frame);
        if (list is RubyUnknown unknown)
            return Repeat(unknown, frame, () => { Assign(node.Target, unknown, frame); return Evaluate(node.Body, frame); });
        var mark = MarkState();
        RubyJump? left = null;
        var block = new RubyProc(
            arguments =>
            {
                Step();
                Assign(node.Target, arguments.Length == 1 ? arguments[0] : new RubyArray([.. arguments]), frame);
                if (Evaluate(node.Body, frame) is RubyJump { Kind: not JumpKind.Next } jump)
                {
                    left = jump;
                    throw new UnwindException(node, jump.Value);
                }
                return RubyNil.Value;
            },
            node.Target is MultipleTargetNode ? 2 : 1,
            isLambda: false);
        try
        {
            return Send(list, "each", [], block);
        }
        catch (UnwindException e) when (ReferenceEquals(e.Target, node))
        {
            return left!.Kind == JumpKind.Break ? e.Value : left;
        }
        catch (UnknownException e) when (e.Jump is JumpKind.Next or JumpKind.Break)
        {
            return Recover(mark, e.Value, node);
        }
    }

    private RubyValue EvaluateCase(CaseNode node, RubyFrame frame)
    {
        var subject = node.Subject is null ? null : EvaluateGuarded(node.Subject, frame);
        if (subject is RubyJump)
            return subject;
        return EvaluateWhen(node, 0, subject, frame);
    }

    private RubyValue EvaluateWhen(CaseNode node, int index, RubyValue? subject, RubyFrame frame)
    {
        for (var i = index; i < node.Branches.Length; i++)
        {
            var (conditions, body) = node.Branches[i];
            RubyUnknown? open = null;
            foreach (var condition in conditions)
            {
                foreach (var pattern in condition is SplatNode { Operand: { } list } ? RubyConversions.ToArray(Evaluate(list, frame)).Items : [EvaluateGuarded(condition, frame)])
                {
                    var holds = subject is null ? pattern : Send(pattern, "===", [subject], null, frame);
                    if (holds is RubyUnknown unknown)
                        open ??= unknown;
                    else if (holds.IsTruthy && open is null)
                        return Evaluate(body, frame);
                    else if (holds.IsTruthy)
                        return Evaluate(body, frame);
                }
            }
            if (open is not null)
            {
                var next = i + 1;
                return Fork(open, frame, [("if the case holds", () => Evaluate(body, frame)), ("otherwise", () => EvaluateWhen(node, next, subject, frame))]);
            }
        }
        return Branch(node.Else, frame);
    }

    private RubyValue EvaluateBegin(BeginNode node, RubyFrame frame)
    {
        try
        {
            for (var tries = 0; ; tries++)
            {
                var result = EvaluateRescued(node, frame);
                if (result is not RubyJump { Kind: JumpKind.Retry })
                    return result;
                if (tries > MaximumRetries)
                    throw new RubyBudgetException("too many retries");
            }
        }
        finally
        {
            if (node.Ensure is not null)
                EvaluateEnsure(node.Ensure, frame);
        }
    }

    private void EvaluateEnsure(RubyNode ensure, RubyFrame frame)
    {
        if (Evaluate(ensure, frame) is RubyJump)
            throw new UnknownException("a jump out of ensure is not evaluated");
    }

    private RubyValue EvaluateRescued(BeginNode node, RubyFrame frame)
    {
        if (node.Rescues.Length == 0)
            return Evaluate(node.Body, frame);
        var depth = _depth;
        try
        {
            var result = Evaluate(node.Body, frame);
            return node.Else is null || result is RubyJump ? result : Evaluate(node.Else, frame);
        }
        catch (RubyPatternException e)
        {
            return Rescue(node, new RubyError(ExceptionClasses.RegexpError, e.Message), frame);
        }
        catch (RubyError e)
        {
            _depth = depth;
            return Rescue(node, e, frame);
        }
    }

    private RubyValue Rescue(BeginNode node, RubyError error, RubyFrame frame)
    {
        foreach (var clause in node.Rescues)
        {
            var classes = clause.Classes.Length == 0 ? [ExceptionClasses.StandardError.Value] : EvaluateList(clause.Classes, frame);
            if (!classes.Exists(c => Known(c) is RubyClassValue { Represented: var represented } && error.Value.Class.IsSubclassOf(represented)))
                continue;
            if (clause.Target is not null)
                Assign(clause.Target, error.Value, frame);
            return Evaluate(clause.Body, frame);
        }
        throw error;
    }

    private RubyValue EvaluateJump(UnaryNode node, JumpKind kind, RubyFrame frame)
    {
        var value = node.Operand is null ? RubyNil.Value : EvaluateGuarded(node.Operand, frame);
        return value is RubyJump ? value : new RubyJump(kind, value);
    }
}
