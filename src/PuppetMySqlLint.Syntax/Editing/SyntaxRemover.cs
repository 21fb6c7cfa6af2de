namespace PuppetMySqlLint.Syntax;

/// <summary>Removes nodes, and hands the trivia that are to stay to the token after them.</summary>
internal static class SyntaxRemover
{
    public static TRoot Remove<TRoot>(TRoot root, IReadOnlyCollection<SyntaxNode> nodes, SyntaxRemoveOptions options)
        where TRoot : SyntaxNode
    {
        var replacer = new SyntaxReplacer();
        var kept = new Dictionary<SyntaxToken, List<SyntaxTrivia>>();
        foreach (var node in nodes)
        {
            replacer.Add(node, static (_, _) => []);
            Keep(root, node, nodes, options, kept);
        }
        foreach (var (token, trivia) in kept)
        {
            replacer.Add(token, t => t.Span.Start >= trivia[0].Span.Start
                ? t.WithLeadingTrivia([.. trivia, .. t.LeadingTrivia])
                : t.WithTrailingTrivia([.. t.TrailingTrivia, .. trivia]));
        }
        return replacer.Apply(root);
    }

    private static void Keep(
        SyntaxNode root, SyntaxNode node, IReadOnlyCollection<SyntaxNode> nodes, SyntaxRemoveOptions options, Dictionary<SyntaxToken, List<SyntaxTrivia>> kept)
    {
        var (first, last) = (node.GetFirstToken(), node.GetLastToken());
        if (first.Kind == SyntaxKind.None)
            return;
        var trailing = last.TrailingTrivia.ToList();
        var after = last.GetNextToken();
        if (after.Kind is SyntaxKind.CommaToken or SyntaxKind.SemicolonToken && ReferenceEquals(after.Parent, node.Parent))
        {
            trailing.AddRange(after.LeadingTrivia.Concat(after.TrailingTrivia));
            after = after.GetNextToken();
        }
        var trivia = new List<SyntaxTrivia>();
        if (options.HasFlag(SyntaxRemoveOptions.KeepLeadingTrivia))
            trivia.AddRange(first.LeadingTrivia.Where(static t => t.Kind != SyntaxKind.HeredocTextTrivia));
        if (options.HasFlag(SyntaxRemoveOptions.KeepTrailingTrivia))
            trivia.AddRange(trailing);
        if (options.HasFlag(SyntaxRemoveOptions.KeepEndOfLine) && !trivia.Exists(IsEndOfLine))
            trivia.AddRange(first.LeadingTrivia.Concat(trailing).Where(IsEndOfLine).Take(1));
        while (after.Kind != SyntaxKind.None && nodes.Any(n => n.FullSpan.Contains(after.Span) && after.Parent!.AncestorsAndSelf().Contains(n)))
        {
            after = after.GetNextToken();
        }
        var heir = after.Kind != SyntaxKind.None && root.FullSpan.Contains(after.FullSpan) ? after : first.GetPreviousToken();
        if (trivia.Count > 0 && heir.Kind != SyntaxKind.None && root.FullSpan.Contains(heir.FullSpan))
            (kept.TryGetValue(heir, out var known) ? known : kept[heir] = []).AddRange(trivia);
    }

    private static bool IsEndOfLine(SyntaxTrivia trivia) => trivia.Kind == SyntaxKind.EndOfLineTrivia;
}
