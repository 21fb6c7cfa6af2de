using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Reads a file: what concerns the whole of it is checked here.</summary>
internal static class YamlReader
{
    private const int MaximumLength = 64 * 1024 * 1024;

    public static YamlDocument Read(SourceText source, CancellationToken cancellationToken)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (!source.IsValidUtf8 && source.OriginalBytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            Report(YamlDescriptors.InvalidUtf8, 0, "it is UTF-16 or UTF-32: save it as UTF-8, as Puppet refuses it");
            return new YamlDocument(source, null, [new TextSpan(0, source.Length)], diagnostics.ToImmutable(), []);
        }
        if (!source.IsValidUtf8)
            Report(YamlDescriptors.InvalidUtf8, Math.Max(0, source.Text.IndexOf('\uFFFD', StringComparison.Ordinal)), "save it as UTF-8");
        if (source.Length > MaximumLength)
        {
            Report(YamlDescriptors.TooLarge, 0, null, $"the file has more than {MaximumLength / 1024 / 1024} million characters");
            return new YamlDocument(source, null, [new TextSpan(0, source.Length)], diagnostics.ToImmutable(), []);
        }
        if (source.HasByteOrderMark && source.Length > 0 && source.Text[0] is not ('#' or '\r' or '\n'))
            Report(YamlDescriptors.ByteOrderMark, 0, "save the file without a byte order mark");
        if (YamlCharacters.IndexOfForbidden(source.Text) is >= 0 and var forbidden)
            Report(YamlDescriptors.SyntaxError, forbidden, "remove it, or write it as an escape in double quotes", $"the control character U+{(int)source.Text[forbidden]:X4} stands here");
        var (parser, scanner, root) = Parse(source, skipsConflictMarks: false, cancellationToken);
        if (parser.HasFailed && YamlConflicts.Find(source.Text) is { Count: > 0 } conflicts)
        {
            (parser, scanner, root) = Parse(source, skipsConflictMarks: true, cancellationToken);
            foreach (var conflict in conflicts)
                Report(YamlDescriptors.SyntaxError, conflict, "keep one of the two sides and remove the marks", "a merge conflict that is not resolved begins here");
            diagnostics.AddRange(parser.Diagnostics.Where(static d => d.Descriptor != YamlDescriptors.DuplicateKey));
        }
        else
        {
            diagnostics.AddRange(parser.Diagnostics);
        }
        diagnostics.Sort(static (a, b) => a.Location!.Value.Span.Start.CompareTo(b.Location!.Value.Span.Start));
        return new YamlDocument(source, root, parser.Skipped.ToImmutable(), diagnostics.ToImmutable(), [.. scanner.Comments]);

        void Report(DiagnosticDescriptor descriptor, int offset, string? help, params ReadOnlySpan<object?> arguments)
        {
            var span = new TextSpan(Math.Min(offset, source.Length), offset < source.Length ? 1 : 0);
            diagnostics.Add(new Diagnostic(descriptor, new Location(source, span), arguments) { Help = help });
        }
    }

    private static (YamlParser Parser, YamlScanner Scanner, YamlNode? Root) Parse(SourceText source, bool skipsConflictMarks, CancellationToken cancellationToken)
    {
        var scanner = new YamlScanner(source.Text, source.HasByteOrderMark) { SkipsConflictMarks = skipsConflictMarks };
        var parser = new YamlParser(source, scanner, cancellationToken);
        return (parser, scanner, parser.ParseDocument());
    }
}
