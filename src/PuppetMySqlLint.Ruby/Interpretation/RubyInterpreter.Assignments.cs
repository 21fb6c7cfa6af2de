using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>Assignments.</summary>
internal sealed partial class RubyInterpreter
{
    private RubyValue EvaluateAssign(AssignNode node, RubyFrame frame)
    {
        var value = EvaluateGuarded(node.Value, frame);
        if (value is not RubyJump)
            Assign(node.Target, value, frame);
        return value;
    }

    private void Assign(RubyNode target, RubyValue value, RubyFrame frame)
    {
        switch (target)
        {
            case LocalNode local:
                var home = local.Depth == 0 ? frame : frame.At(local.Depth);
                if (home.Slots[local.Slot] is RubyOutput)
                    throw new RubyBudgetException("the template assigns its output");
                _writes.Add((home, local.Slot));
                home.Slots[local.Slot] = value;
                break;
            case SigilNode { Kind: NodeKind.InstanceVariable } variable:
                RememberInstanceVariable(variable.Name);
                _instanceVariables[variable.Name] = value;
                break;
            case ConstantNode { FullName: { } name }: _constants[name] = value; break;
            case CallNode { Name: "[]" } index:
                var receiver = Evaluate(index.Receiver!, frame);
                Send(receiver, "[]=", [.. EvaluateList(index.Arguments, frame), value], null);
                break;
            case CallNode member: Send(Evaluate(member.Receiver!, frame), member.Name + "=", [value], null); break;
            case MultipleTargetNode multiple: AssignAll(multiple, value, frame); break;
            case SplatNode { Operand: { } operand }: Assign(operand, value, frame); break;
            case SplatNode: break;
            default: throw new UnknownException("this assignment is not evaluated");
        }
    }

    private RubyValue EvaluateMultipleAssign(MultipleAssignNode node, RubyFrame frame)
    {
        var value = EvaluateGuarded(node.Value, frame);
        if (value is not RubyJump)
            AssignAll(node.Target, value, frame);
        return value;
    }

    private void AssignAll(MultipleTargetNode node, RubyValue value, RubyFrame frame)
    {
        var targets = node.Targets;
        if (value is RubyUnknown)
        {
            foreach (var target in targets)
            {
                Assign(target, value, frame);
            }
            return;
        }
        // The members are taken first: the targets may be elements of the same array.
        var items = value is RubyArray array ? [.. array.Items] : new List<RubyValue> { value };
        var splat = Array.FindIndex(targets, static t => t.Kind == NodeKind.Splat);
        var after = splat < 0 ? 0 : targets.Length - splat - 1;
        for (var i = 0; i < targets.Length; i++)
        {
            if (i == splat)
            {
                var count = Math.Max(0, items.Count - splat - after);
                Assign(targets[i], new RubyArray(items.GetRange(Math.Min(splat, items.Count), count)), frame);
            }
            else
            {
                var place = splat < 0 || i < splat ? i : Math.Max(splat, items.Count - after) + i - splat - 1;
                Assign(targets[i], place < items.Count ? items[place] : RubyNil.Value, frame);
            }
        }
    }

    private RubyValue EvaluateOperatorAssign(OperatorAssignNode node, RubyFrame frame)
    {
        var target = node.Target;
        var current = target switch
        {
            ConstantNode { FullName: { } name } => _constants.GetValueOrDefault(name, RubyNil.Value),
            CallNode { Name: "[]" } or CallNode => null,
            _ => Evaluate(target, frame),
        };
        if (target is CallNode member)
        {
            // The receiver and the index are evaluated once.
            var receiver = EvaluateGuarded(member.Receiver!, frame);
            var arguments = EvaluateList(member.Arguments, frame);
            if (member.IsSafe && receiver is RubyNil)
                return RubyNil.Value;
            current = Send(receiver, member.Name, [.. arguments], null);
            return Combine(node, current, frame, value => Send(receiver, member.Name + "=", [.. arguments, value], null));
        }
        return Combine(node, current!, frame, value => Assign(target, value, frame));
    }

    private RubyValue Combine(OperatorAssignNode node, RubyValue current, RubyFrame frame, Action<RubyValue> assign)
    {
        if (node.Operator is "||" or "&&")
        {
            if (current is RubyUnknown unknown)
            {
                Fork(unknown, frame, [("if it is replaced", () => EvaluateGuarded(node.Value, frame)), ("otherwise", () => current)]);
                assign(unknown);
                return unknown;
            }
            if (current.IsTruthy != (node.Operator == "&&"))
                return current;
            var replacement = EvaluateGuarded(node.Value, frame);
            if (replacement is not RubyJump)
                assign(replacement);
            return replacement;
        }
        var right = EvaluateGuarded(node.Value, frame);
        if (right is RubyJump)
            return right;
        var result = Send(current, node.Operator, [right], null);
        assign(result);
        return result;
    }
}
