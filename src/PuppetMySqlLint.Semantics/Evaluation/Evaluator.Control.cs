using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Statements of a container or block. An error ends its own statement only, but for those within a function.</summary>
    private PuppetValue EvaluateStatements(ImmutableArray<BoundNode> statements, Scope scope)
    {
        PuppetValue? result = null;
        foreach (var statement in statements)
        {
            if (_functionDepth > 0)
            {
                result = Evaluate(statement, scope);
                continue;
            }
            try
            {
                result = Evaluate(statement, scope);
            }
            catch (Exception exception) when (exception is EvaluationException or PuppetError)
            {
                if (!Report(exception, statement, scope))
                    throw;
                result = Recover(statement, scope);
            }
        }
        return result ?? new UndefValue(Origins.Puppet);
    }

    /// <summary>Makes a diagnostic of an error.</summary>
    /// <returns>False where the whole branch is to be given up instead.</returns>
    private bool Report(Exception exception, BoundNode statement, Scope scope)
    {
        var error = exception as PuppetError;
        var descriptor = error?.Descriptor ?? EvaluationDescriptors.EvaluationError;
        var location = error?.Location ?? PlaceOf(exception) ?? statement.Place;
        // A branch in which the manifest itself gives up is not the one that a node runs into that is managed today.
        if (_path is not null && descriptor == EvaluationDescriptors.FailCalled)
            return false;
        // What was given up for its cost may come again in each round of a loop.
        if (descriptor == EvaluationDescriptors.Budget)
            _steps += BudgetErrorCost;
        _log.Error(descriptor, exception.Message, location, scope.Resource, isPossible: _path is not null, error?.Related, OriginOf(exception));
        return true;
    }

    private static Origin? OriginOf(Exception exception) => (exception as PuppetError)?.Origin ?? (exception as EvaluationException)?.Origin;

    private Location? PlaceOf(Exception exception) => _at?.PlaceOf((exception as EvaluationException)?.Operand);

    /// <summary>What a statement that failed should have assigned is unknown from now on.</summary>
    private UnknownValue Recover(BoundNode statement, Scope scope)
    {
        var value = new UnknownValue(new UnknownReason(UnknownKind.Error, "evaluation stopped at an error here"), statement.Computed);
        if (statement is not BoundAssignment assignment)
            return value;
        foreach (var target in assignment.Target is BoundArray targets ? targets.Elements : [assignment.Target])
        {
            if (target is BoundVariable { IsQualified: false, IsNumeric: false } variable && !scope.AssignmentFrame.Variables!.Contains(variable.Name)
                && variable.Name is not ("facts" or "trusted" or "server_facts"))
                SetVariable(scope, variable.Name, value);
        }
        return value;
    }

    private PuppetValue EvaluateConditional(BoundConditional node, Scope scope)
    {
        var top = scope.Top;
        try
        {
            if (Test(node.Test, scope, out var test) is { } known)
                return known != node.IsNegated ? Evaluate(node.Then, scope) : node.Else is { } otherwise ? Evaluate(otherwise, scope) : new UndefValue(node.Computed);
            var text = node.Test.Text;
            var holds = node.IsNegated ? $"not ({text})" : text;
            var fails = node.IsNegated ? text : $"not ({text})";
            return Fork(node, scope, [new Branch(holds, node.Then, null), new Branch(fails, node.Else, null)], test!);
        }
        finally
        {
            scope.Top = top;
        }
    }

    private PuppetValue EvaluateChoice(BoundChoice node, Scope scope)
    {
        var top = scope.Top;
        try
        {
            var test = Evaluate(node.Test, scope);
            List<Branch>? possible = null;
            BoundOption? fallback = null;
            foreach (var option in node.Options)
            {
                MatchData? captures = null;
                var matches = MatchesOption(test, option, scope, ref captures, ref fallback);
                if (matches is false)
                    continue;
                if (matches is true && possible is null)
                {
                    if (captures is not null)
                        scope.PushMatch(captures);
                    return Evaluate(option.Body, scope);
                }
                (possible ??= []).Add(new Branch($"{node.Test.Text} is {string.Join(" or ", option.Values.Select(static v => v.Text))}", option.Body, captures));
                if (matches is true)
                    return Fork(node, scope, possible, test);
            }
            if (possible is not null)
            {
                if (fallback is not null || node.Kind == BoundKind.Case)
                    possible.Add(new Branch($"{node.Test.Text} is {NoneOf(node.Options)}", fallback?.Body, null));
                return Fork(node, scope, possible, test);
            }
            if (fallback is not null)
                return Evaluate(fallback.Body, scope);
            if (node.Kind == BoundKind.Case)
                return new UndefValue(node.Computed);
            throw new PuppetError(EvaluationDescriptors.EvaluationError, $"No matching entry for selector parameter with value '{ValueWords.Show(test)}'", node.Test.OperandPlace);
        }
        finally
        {
            scope.Top = top;
        }
    }

    private static string NoneOf(ImmutableArray<BoundOption> options)
    {
        var values = options.SelectMany(static o => o.Values).Where(static v => v is not BoundLiteral { Value: DefaultValue }).Select(static v => v.Text).ToList();
        return values.Count == 1 ? $"not {values[0]}" : $"none of {string.Join(", ", values)}";
    }

    private bool? MatchesOption(PuppetValue test, BoundOption option, Scope scope, ref MatchData? captures, ref BoundOption? fallback)
    {
        bool? result = false;
        foreach (var candidate in option.Values)
        {
            if (candidate is BoundLiteral { Value: DefaultValue })
            {
                fallback = option;
                continue;
            }
            var patterns = candidate.Kind == BoundKind.Unfold ? EvaluateUnfold((BoundUnary)candidate, scope).Elements : [Evaluate(candidate, scope)];
            _at = candidate;
            foreach (var pattern in patterns)
            {
                var matches = Matching.Matches(test, pattern, ref captures);
                if (matches is true)
                    return true;
                if (matches is null)
                    result = null;
            }
        }
        return result;
    }

    /// <summary>Evaluates every branch of what cannot be decided, and joins what they leave behind.</summary>
    private PuppetValue Fork(BoundNode node, Scope scope, IReadOnlyList<Branch> branches, PuppetValue test)
    {
        _log.AddGap(FunctionDispatcher.FindUnknown(test, deep: true) ?? new UnknownReason(UnknownKind.Undecided, "the condition cannot be decided"), node.Location);
        if (branches.Count == 1)
            return EvaluateBranch(branches[0], scope);
        return Explore(scope, node.Computed with { Causes = [test.Origin] }, branches.Count, i => branches[i].Words, i => EvaluateBranch(branches[i], scope));
    }

    private BranchOutcome RunBranch(PathCondition path, Func<PuppetValue> evaluate, Scope scope)
    {
        var (savedPath, savedJournal, savedTop) = (_path, _journal, scope.Top);
        var journal = new Journal(scope);
        (_path, _journal) = (path, journal);
        try
        {
            return new BranchOutcome(evaluate(), journal, null);
        }
        catch (Exception exception) when (exception is EvaluationException or PuppetError or Jump or BreakIterationException)
        {
            path.IsInfeasible = exception is not (Jump or BreakIterationException);
            return new BranchOutcome(null, journal, exception);
        }
        finally
        {
            foreach (var (frame, name, _) in journal.Entries)
                frame.Variables!.Remove(name);
            (_path, _journal, scope.Top) = (savedPath, savedJournal, savedTop);
        }
    }

    private PuppetValue EvaluateBranch(Branch branch, Scope scope)
    {
        if (branch.Captures is not null)
            scope.PushMatch(branch.Captures);
        return branch.Body is null ? new UndefValue(Origins.Puppet) : Evaluate(branch.Body, scope);
    }

    /// <summary>One way that an undecided condition may go.</summary>
    private sealed record Branch(string Words, BoundNode? Body, MatchData? Captures);
}
