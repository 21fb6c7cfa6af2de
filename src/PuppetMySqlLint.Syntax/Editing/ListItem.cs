namespace PuppetMySqlLint.Syntax;

/// <summary>A child or separator of a list, and what comes in its place.</summary>
/// <param name="Old">What stood there.</param>
/// <param name="New">What comes; nothing if it is removed.</param>
internal readonly record struct ListItem(GreenNode Old, GreenNode?[] New)
{
    private bool IsToken => Old is GreenToken;

    private bool IsGone => New.Length == 0;

    /// <summary>The new list. With a removed child goes the separator after it, or else the one before it if nothing else needs that.</summary>
    public static GreenNode? Join(List<ListItem> items)
    {
        var made = new List<GreenNode?>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (!item.IsToken && item.IsGone)
            {
                var separatorFollows = i + 1 < items.Count && items[i + 1].IsToken;
                if (separatorFollows)
                    i++;
                else if (made is [.., GreenToken before] && !before.TrailingText.Contains('\n'))
                    made.RemoveAt(made.Count - 1);
                continue;
            }
            made.AddRange(item.New);
        }
        var list = GreenNode.CreateList(made.ToArray());
        if (list is { Kind: SyntaxKind.List } && items.Exists(static i => i.New.Length > 1 && !i.IsToken))
            list.Flags |= GreenFlags.LacksSeparators;
        return list;
    }
}
