namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>One resource that several branches of an undecided condition declare.</summary>
internal static class ResourceJoin
{
    /// <summary>Whether two declarations of one resource exclude each other.</summary>
    public static bool CanJoin(CompiledResource first, CompiledResource second)
    {
        for (var a = first; a is not null; a = a.Container)
        {
            for (var b = second; b is not null; b = b.Container)
            {
                if (PathCondition.Exclude(a.Path, b.Path))
                    return true;
            }
        }
        return PathCondition.CannotHold(first.Path);
    }

    /// <summary>Takes the second declaration into the first.</summary>
    public static void Join(CompiledResource first, CompiledResource second)
    {
        var (here, there) = (Words(first), Words(second));
        foreach (var name in first.Parameters.Concat(second.Parameters).Select(static p => p.Name).Distinct(StringComparer.Ordinal).ToList())
        {
            var (own, other) = (first.Find(name), second.Find(name));
            var origin = (own ?? other)!.Value.Origin;
            var value = Lifting.Join(
                [new Alternative(here, own?.Value ?? new UndefValue(origin)), new Alternative(there, other?.Value ?? new UndefValue(origin))], origin);
            first.Set((own ?? other!) with { Value = value });
        }
        first.Tags.UnionWith(second.Tags);
        // Declared on either side of one decision: declared wherever that is reached.
        if (first.Path is { } path && second.Path is { } otherPath && ReferenceEquals(path.Fork, otherPath.Fork) && path.Fork is ForkResult { Count: 2 })
            first.Path = path.Parent;
        else
            (first.OtherDeclarations ??= []).Add((second.Container, second.Path));
    }

    private static string Words(CompiledResource resource)
    {
        for (var r = resource; r is not null; r = r.Container)
        {
            if (r.Path is not null)
                return r.Path.Text;
        }
        return "it is declared elsewhere";
    }
}
