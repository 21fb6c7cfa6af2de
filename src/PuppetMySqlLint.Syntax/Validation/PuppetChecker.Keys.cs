using System.Buffers;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckKeys(HashSyntax hash)
    {
        var entries = hash.Entries;
        if (options.Strict == PuppetStrictness.Off || entries.Count == 0)
            return;
        var isParent = hash.Parent is ObjectTypeSyntax { BaseType.Value: not ("Object" or "TypeSet") };
        var isStatement = hash.Parent is CallExpressionSyntax { IsStatement: true };
        if (!isParent && !isStatement && (entries.Count < 2 || !MayRepeat(entries)))
            return;
        var keys = new KeySet(this);
        foreach (var entry in entries)
        {
            // The entries of `notice { a => 1 }` are attributes to Puppet's grammar, which places them at the brace.
            if (isStatement && entry.Key is UnaryExpressionSyntax { Operand: MissingExpressionSyntax })
                Report(ValidationDescriptors.PuppetFails, entry, "'* =>' stands in a hash; write the hash itself");
            else if (isStatement && entry.Key is BareWordSyntax { Token.Kind: SyntaxKind.NameToken })
                keys.Add(entry, new TextSpan(hash.OpenBraceToken.Span.Start, 0));
            else
                keys.Add(entry, PuppetSpans.Of(entry));
        }
        // `type A = B { … }` is an object type with the key `parent` at its end.
        if (isParent)
            keys.Add("sparent", "parent", hash.Parent!.Span.Start, new TextSpan(hash.OpenBraceToken.Span.Start, 0));
    }

    /// <summary>Entries that stand side by side among arguments, keys or elements are one hash.</summary>
    private void CheckGathered(SeparatedSyntaxList<ExpressionSyntax> values)
    {
        if (options.Strict == PuppetStrictness.Off)
            return;
        ExpressionSyntax? previous = null;
        KeySet? keys = null;
        foreach (var value in values)
        {
            if (value is not HashEntrySyntax entry)
                keys = null;
            else if (keys is not null)
                keys.Add(entry, PuppetSpans.Of(entry));
            else if (previous is HashEntrySyntax first)
                (keys = new KeySet(this, first)).Add(entry, PuppetSpans.Of(entry));
            previous = value;
        }
    }

    /// <summary>A resource without a title is a hash to Puppet, all of whose entries stand where it does.</summary>
    private void CheckUntitledKeys(UntitledResourceSyntax resource)
    {
        if (options.Strict == PuppetStrictness.Off || resource.Attributes.Count < 2)
            return;
        var keys = new KeySet(this);
        foreach (var operation in resource.Attributes)
        {
            if (operation is AttributeSyntax { Name.Text: var name })
                keys.Add("s" + name, name, operation.Span.Start, new TextSpan(resource.OpenBraceToken.Span.Start, 0));
        }
    }

    /// <summary>Compares hash codes of the keys, which allocates nothing; mostly all of them differ.</summary>
    private static bool MayRepeat(SeparatedSyntaxList<HashEntrySyntax> entries)
    {
        var codes = ArrayPool<ulong>.Shared.Rent(entries.Count);
        try
        {
            var count = 0;
            foreach (var entry in entries)
            {
                if (LiteralKey.HashOf(entry, 0) is { } code)
                    codes[count++] = code;
            }
            var sorted = codes.AsSpan(0, count);
            sorted.Sort();
            for (var i = 1; i < sorted.Length; i++)
            {
                if (sorted[i] == sorted[i - 1])
                    return true;
            }
            return false;
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(codes);
        }
    }

    /// <summary>The keys of one hash.</summary>
    private sealed class KeySet(PuppetChecker checker)
    {
        private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

        public KeySet(PuppetChecker checker, HashEntrySyntax first)
            : this(checker) => Add(first, default);

        public void Add(HashEntrySyntax entry, TextSpan place)
        {
            if (LiteralKey.Of(entry.Key) is { } key)
                Add(key, entry.Key.ToString(), entry.Span.Start, place);
        }

        public void Add(string key, string shown, int start, TextSpan place)
        {
            if (_seen.TryAdd(key, start))
                return;
            checker.Report(ValidationDescriptors.DuplicateKey, place, shown, checker.Tree.Text.GetPosition(_seen[key]).Line);
            if (checker.Strict == PuppetStrictness.Error)
                checker._found![^1] = checker._found[^1] with { Severity = Severity.Error };
        }
    }
}
