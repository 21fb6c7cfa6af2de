namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>One branch that evaluation took because it could not be decided, with those around it in the same container.</summary>
/// <param name="fork">What could not be decided; branches of one fork exclude each other.</param>
/// <param name="branch">Which branch, from 0.</param>
/// <param name="text">The branch's condition in words.</param>
/// <param name="parent">The branch around it; null for none.</param>
internal sealed class PathCondition(object fork, int branch, string text, PathCondition? parent)
{
    public object Fork { get; } = fork;

    public int Branch { get; } = branch;

    public string Text { get; } = text;

    public PathCondition? Parent { get; } = parent;

    /// <summary>Whether the branch cannot be the one that is taken: Puppet would refuse it.</summary>
    public bool IsInfeasible { get; set; }

    /// <summary>Whether both cannot hold at once.</summary>
    public static bool Exclude(PathCondition? first, PathCondition? second)
    {
        for (var a = first; a is not null; a = a.Parent)
        {
            for (var b = second; b is not null; b = b.Parent)
            {
                if (ReferenceEquals(a.Fork, b.Fork) && a.Branch != b.Branch)
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether this branch or one around it cannot be taken.</summary>
    public static bool CannotHold(PathCondition? path)
    {
        for (; path is not null; path = path.Parent)
        {
            if (path.IsInfeasible)
                return true;
        }
        return false;
    }
}
