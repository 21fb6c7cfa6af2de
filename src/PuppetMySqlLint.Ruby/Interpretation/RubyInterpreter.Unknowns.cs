using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>What happens where something unknown decides: both ways are tried, and what they disagree in becomes unknown.</summary>
internal sealed partial class RubyInterpreter
{
    private const int MaximumForks = 4_000;
    private const int MaximumAlternativeLength = 4_000;

    /// <summary>The local variables that were assigned, and the values that were changed, in order.</summary>
    private readonly List<(RubyFrame Frame, int Slot)> _writes = [];
    private readonly List<RubyValue> _changes = [];
    private Dictionary<RubyValue, object>? _journal;
    private Dictionary<string, RubyValue?>? _variableJournal;
    private int _forks;

    /// <summary>The first thing that the code asked for and that is not evaluated; null if only values of the host were unknown.</summary>
    public string? Gap { get; private set; }

    /// <summary>Whether what runs may not be taken.</summary>
    public bool IsTrying => _journal is not null;

    /// <summary>Whether the program changed a value in place, or a member of it.</summary>
    public bool HasChanged(RubyValue value) => _changes.Count > 0 && IsAmong(value, _changes.ToHashSet(ReferenceEqualityComparer.Instance), 0);

    private static bool IsAmong(RubyValue value, HashSet<object?> changed, int depth) => changed.Contains(value) || depth < MaximumDepth && value switch
    {
        RubyArray array => array.Items.Exists(i => IsAmong(i, changed, depth + 1)),
        RubyHash hash => Array.Exists(hash.Entries, e => IsAmong(e.Value, changed, depth + 1)),
        _ => false,
    };

    private readonly record struct StateMark(int Writes, int Changes, (int Length, int Marks) Output);

    private StateMark MarkState() => new(_writes.Count, _changes.Count, Output.Position);

    /// <summary>Says that a value is about to change in place.</summary>
    public void Changing(RubyValue value)
    {
        Known(value);
        _changes.Add(value);
        if (_journal is not null && !_journal.ContainsKey(value))
            _journal[value] = Snapshot(value);
    }

    /// <summary>
    /// What was begun and could not be finished for something unknown: what it has changed so far is unknown from now on, what it has
    /// rendered is one hole.
    /// </summary>
    /// <param name="mark">Where it began.</param>
    /// <param name="cause">What is unknown.</param>
    /// <param name="node">What was begun; null where it is not known, so that it may have been about to render.</param>
    private RubyUnknown Recover(StateMark mark, RubyUnknown cause, RubyNode? node)
    {
        if (cause is { Source: null, Pieces: null })
            Gap ??= cause.Reason;
        for (var i = mark.Writes; i < _writes.Count; i++)
        {
            var (frame, slot) = _writes[i];
            frame.Slots[slot] = cause;
        }
        for (var i = mark.Changes; i < _changes.Count; i++)
        {
            _changes[i].Spoiled = cause.Reason;
        }
        if (Output.Position.Marks > mark.Output.Marks || node is null || Renders(node))
        {
            Output.Cut(mark.Output);
            Output.Add(new RubyUnknown(cause.Reason, cause.Source), Position);
        }
        return cause;
    }

    /// <summary>Whether a part of a template holds text of it.</summary>
    private bool Renders(RubyNode node) => node.Span.End <= _source.Length && _source.AsSpan(node.Span.Start, node.Span.Length).Contains("_erbout", StringComparison.Ordinal);

    /// <summary>Tries several ways, one of which is taken.</summary>
    private RubyValue Fork(RubyUnknown cause, RubyFrame frame, IReadOnlyList<(string Condition, Func<RubyValue> Run)> ways)
    {
        if (++_forks > MaximumForks)
            throw new RubyBudgetException("too many unknown conditions");
        Enter();
        var outcomes = ways.Select(w => Try(frame, w.Run)).ToList();
        _depth--;
        MergeVariables(outcomes, frame, cause);
        MergeOutput(outcomes, ways, cause);
        var first = outcomes[0].Result;
        foreach (var outcome in outcomes)
        {
            if (outcome.Result is RubyJump jump)
                throw new UnknownException(cause) { Jump = jump.Kind };
        }
        return outcomes.TrueForAll(o => IsSame(o.Result, first)) ? first : new RubyUnknown(cause.Reason, cause.Source) { Origin = cause.Origin, IsSecret = cause.IsSecret };
    }

    /// <summary>Tries what may happen any number of times.</summary>
    private RubyUnknown Repeat(RubyUnknown cause, RubyFrame frame, Func<RubyValue> run)
    {
        var before = Output.Position;
        var outcome = Try(frame, run);
        MergeVariables([outcome, new Outcome(cause, ("", []), [], [], [])], frame, cause);
        if (outcome.Output.Marks.Length > 0)
        {
            Output.Cut(before);
            Output.Add(new RubyUnknown(cause.Reason, cause.Source), Position);
        }
        return outcome.Result is RubyJump { Kind: JumpKind.Return or JumpKind.Retry } jump ? throw new UnknownException(cause) { Jump = jump.Kind } : cause;
    }

    /// <summary>A block whose method is not evaluated, or not to its end, may run any number of times with whatever.</summary>
    private void RunAnyTimes(RubyProc? block, RubyUnknown cause)
    {
        if (block is not { Node: { } node, Frame: { } frame })
            return;
        RubyValue[] values = [.. Enumerable.Repeat<RubyValue>(new RubyUnknown(cause.Reason, cause.Source), Math.Max(1, node.Parameters.All.Length))];
        Repeat(cause, frame, () => CallBlock(block, values));
    }

    private sealed record Outcome(
        RubyValue Result,
        (string Text, OutputMark[] Marks) Output,
        Dictionary<(RubyFrame, int), RubyValue?> Slots,
        Dictionary<RubyValue, object> Values,
        Dictionary<string, RubyValue?> Variables);

    /// <summary>Tries one way and takes back what it did.</summary>
    private Outcome Try(RubyFrame frame, Func<RubyValue> run)
    {
        var saved = new List<(RubyFrame Frame, RubyValue?[] Slots)>();
        for (var f = frame; f is not null; f = f.Parent)
        {
            saved.Add((f, [.. f.Slots]));
        }
        var (journal, variables, match, depth) = (_journal, _variableJournal, frame.Home.LastMatch, _depth);
        var mark = MarkState();
        _journal = [];
        _variableJournal = new Dictionary<string, RubyValue?>(StringComparer.Ordinal);
        RubyValue result;
        try
        {
            result = run();
        }
        catch (UnknownException e)
        {
            Recover(mark, e.Value, null);
            result = e.Jump is { } jump ? new RubyJump(jump, e.Value) : e.Value;
        }
        catch (UnwindException)
        {
            var left = new RubyUnknown("the block around may be left");
            _depth = depth;
            Recover(mark, left, null);
            result = new RubyJump(JumpKind.Return, left);
        }
        catch (RubyError e)
        {
            result = new RubyUnknown($"it may fail: {e.Message}");
            _depth = depth;
            Recover(mark, (RubyUnknown)result, null);
        }
        var output = Output.Cut(mark.Output);
        var slots = new Dictionary<(RubyFrame, int), RubyValue?>();
        foreach (var (f, before) in saved)
        {
            for (var i = 0; i < before.Length; i++)
            {
                if (!ReferenceEquals(before[i], f.Slots[i]))
                {
                    slots[(f, i)] = f.Slots[i];
                    f.Slots[i] = before[i];
                }
            }
        }
        var values = _journal;
        foreach (var (value, before) in values)
        {
            var after = Snapshot(value);
            RestoreSnapshot(value, before);
            values[value] = after;
        }
        var changed = new Dictionary<string, RubyValue?>(StringComparer.Ordinal);
        foreach (var (name, before) in _variableJournal)
        {
            changed[name] = _instanceVariables.GetValueOrDefault(name);
            if (before is null)
                _instanceVariables.Remove(name);
            else
                _instanceVariables[name] = before;
        }
        (_journal, _variableJournal) = (journal, variables);
        frame.Home.LastMatch = match;
        return new Outcome(result, output, slots, values, changed);
    }

    private void RememberInstanceVariable(string name)
    {
        if (_variableJournal is not null && !_variableJournal.ContainsKey(name))
            _variableJournal[name] = InstanceVariable(name);
    }

    private void MergeVariables(List<Outcome> outcomes, RubyFrame frame, RubyUnknown cause)
    {
        foreach (var place in outcomes.SelectMany(static o => o.Slots.Keys).Distinct().ToList())
        {
            var (home, slot) = place;
            var before = home.Slots[slot] ?? RubyNil.Value;
            var first = outcomes[0].Slots.GetValueOrDefault(place, before) ?? RubyNil.Value;
            _writes.Add(place);
            home.Slots[slot] = outcomes.TrueForAll(o => IsSame(o.Slots.GetValueOrDefault(place, before) ?? RubyNil.Value, first)) ? first : new RubyUnknown(cause.Reason, cause.Source);
        }
        foreach (var value in outcomes.SelectMany(static o => o.Values.Keys).Distinct().ToList())
        {
            _changes.Add(value);
            value.Spoiled = cause.Reason;
        }
        foreach (var name in outcomes.SelectMany(static o => o.Variables.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            RememberInstanceVariable(name);
            _instanceVariables[name] = new RubyUnknown(cause.Reason, cause.Source);
        }
        if (outcomes.Exists(static o => o.Result is RubyUnknown))
            frame.Home.LastMatch = new RubyUnknown(cause.Reason);
    }

    private void MergeOutput(List<Outcome> outcomes, IReadOnlyList<(string Condition, Func<RubyValue> Run)> ways, RubyUnknown cause)
    {
        if (outcomes.TrueForAll(static o => o.Output.Marks.Length == 0))
            return;
        var isKnown = outcomes.TrueForAll(static o => Array.TrueForAll(o.Output.Marks, static m => m.Value is not RubyUnknown));
        if (isKnown && outcomes.TrueForAll(o => o.Output.Text == outcomes[0].Output.Text))
        {
            Output.Restore(outcomes[0].Output);
            return;
        }
        var isSecret = outcomes.Exists(static o => Array.Exists(o.Output.Marks, static m => m.Value?.IsSecret == true));
        var source = isKnown && outcomes.TrueForAll(static o => o.Output.Text.Length <= MaximumAlternativeLength)
            ? new RubyAlternatives([.. outcomes.Select((o, i) => (ways[i].Condition, o.Output.Text))])
            : cause.Source;
        Output.Add(new RubyUnknown(cause.Reason, source) { IsSecret = isSecret }, Position);
    }

    private static bool IsSame(RubyValue left, RubyValue right)
    {
        if (ReferenceEquals(left, right))
            return true;
        try
        {
            // Two strings or collections that are equal now may still change apart.
            return left is RubyNil or RubyBoolean or RubyInteger or RubyFloat or RubySymbol or RubyString && left.Class == right.Class && RubyEquality.AreEqual(left, right);
        }
        catch (UnknownException)
        {
            return false;
        }
    }

    private static object Snapshot(RubyValue value) => value switch
    {
        RubyString text => text.Text,
        RubyArray array => new List<RubyValue>(array.Items),
        RubyHash hash => (hash.Entries, hash.Default, hash.DefaultBlock),
        RubyObject { Data: RubySet set } => set.Entries.Entries,
        RubyObject o => new Dictionary<string, RubyValue>(o.Fields, StringComparer.Ordinal),
        _ => value,
    };

    private static void RestoreSnapshot(RubyValue value, object snapshot)
    {
        switch (value, snapshot)
        {
            case (RubyString text, string before): text.Text = before; break;
            case (RubyArray array, List<RubyValue> before): array.Items = before; break;
            case (RubyHash hash, ValueTuple<KeyValuePair<RubyValue, RubyValue>[], RubyValue, RubyProc?> before):
                hash.Replace(before.Item1);
                (hash.Default, hash.DefaultBlock) = (before.Item2, before.Item3);
                break;
            case (RubyObject { Data: RubySet set }, KeyValuePair<RubyValue, RubyValue>[] before): set.Entries.Replace(before); break;
            case (RubyObject o, Dictionary<string, RubyValue> before):
                o.Fields.Clear();
                foreach (var (name, field) in before)
                {
                    o.Fields[name] = field;
                }
                break;
            default: break;
        }
    }
}
