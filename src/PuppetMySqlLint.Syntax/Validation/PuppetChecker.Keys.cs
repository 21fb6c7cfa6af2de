using System.Buffers;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void CheckKeys(HashSyntax hash)
    {
        var entries = hash.Entries;
        if (options.Strict == PuppetStrictness.Off || entries.Count < 2 || !MayRepeat(entries))
            return;
        var seen = new Dictionary<string, int>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (LiteralKey.Of(entry.Key) is { } key && !seen.TryAdd(key, entry.Span.Start))
                ReportDuplicate(PuppetSpans.Of(entry), entry.Key.ToString(), seen[key]);
        }
    }

    /// <summary>A resource without a title is a hash to Puppet, all of whose entries stand where it does.</summary>
    private void CheckUntitledKeys(UntitledResourceSyntax resource)
    {
        if (options.Strict == PuppetStrictness.Off || resource.Attributes.Count < 2)
            return;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var operation in resource.Attributes)
        {
            if (operation is AttributeSyntax { Name.Text: var name } && !seen.TryAdd(name, operation.Span.Start))
                ReportDuplicate(new TextSpan(resource.OpenBraceToken.Span.Start, 0), name, seen[name]);
        }
    }

    private void ReportDuplicate(TextSpan span, string key, int first)
    {
        Report(ValidationDescriptors.DuplicateKey, span, key, tree.Text.GetPosition(first).Line);
        if (options.Strict == PuppetStrictness.Error)
            _found![^1] = _found[^1] with { Severity = Severity.Error };
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
}
