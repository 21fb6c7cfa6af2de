namespace PuppetMySqlLint.Syntax;

/// <summary>Compares what is written, but for trivia: kinds, parts and the characters of tokens. Does not recurse.</summary>
internal static class StructuralComparer
{
    public static bool AreEqual(GreenNode? left, GreenNode? right)
    {
        var stack = new Stack<(GreenNode? Left, GreenNode? Right)>();
        stack.Push((left, right));
        while (stack.TryPop(out var pair))
        {
            var (a, b) = pair;
            if (ReferenceEquals(a, b))
                continue;
            if (a is null || b is null || a.Kind != b.Kind || a.SlotCount != b.SlotCount)
                return false;
            if (a is GreenToken x)
            {
                if (b is not GreenToken y || x.IsMissing != y.IsMissing || !x.Text.SequenceEqual(y.Text))
                    return false;
                continue;
            }
            for (var i = 0; i < a.SlotCount; i++)
            {
                stack.Push((a.GetSlot(i), b.GetSlot(i)));
            }
        }
        return true;
    }

    public static int Hash(GreenNode node)
    {
        var hash = new HashCode();
        var stack = new Stack<GreenNode?>();
        stack.Push(node);
        while (stack.TryPop(out var next))
        {
            hash.Add(next?.Kind ?? SyntaxKind.None);
            if (next is GreenToken token)
            {
                hash.Add(string.GetHashCode(token.Text, StringComparison.Ordinal));
                continue;
            }
            for (var i = 0; i < (next?.SlotCount ?? 0); i++)
            {
                stack.Push(next!.GetSlot(i));
            }
        }
        return hash.ToHashCode();
    }
}
