using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

public sealed partial class SyntaxTree
{
    /// <summary>Reads a text. Never fails: what is wrong is among <see cref="Diagnostics"/>, and the tree holds every character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read it; null for a manifest without tasks.</param>
    public static SyntaxTree Parse(SourceText text, SyntaxParseOptions? options = null)
    {
        options ??= SyntaxParseOptions.Default;
        var parser = ParserPool.Rent();
        var root = parser.Parse(text, options);
        var tree = new SyntaxTree(text, options, root, MakeDiagnostics(text, parser.Issues, out var stop), stop?.Diagnostic, stop?.PuppetFails ?? false);
        ParserPool.Return(parser);
        return tree;
    }

    /// <summary>Reads a text that is in no file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read it; null for a manifest without tasks.</param>
    public static SyntaxTree Parse(string text, SyntaxParseOptions? options = null) => Parse(SourceText.From(text), options);

    private static ImmutableArray<Diagnostic> MakeDiagnostics(SourceText text, List<SyntaxIssue> issues, out (Diagnostic Diagnostic, bool PuppetFails)? stop)
    {
        stop = null;
        if (issues.Count == 0)
            return [];
        var least = int.MaxValue;
        var made = new List<Diagnostic>(issues.Count);
        foreach (var issue in issues)
        {
            var location = new Location(text, TextSpan.FromBounds(Math.Min(text.Length, issue.Start), Math.Min(text.Length, issue.End)));
            var diagnostic = new Diagnostic(issue.Descriptor, location, issue.Argument);
            made.Add(diagnostic);
            var stops = issue.Descriptor.DefaultSeverity == Severity.Error || issue.Descriptor == SyntaxDescriptors.ByteOrderMark;
            if (stops && issue.Order < least)
                (least, stop) = (issue.Order, (diagnostic, issue.PuppetFails));
        }
        var first = stop?.Diagnostic;
        // In another language each line is a mistake: the first one says so for all.
        if (first is { Severity: Severity.Error } && OtherLanguage.Of(text.Text) is { } language)
        {
            first = first with { Message = $"{first.Message}; the text looks like {language}" };
            stop = (first, stop!.Value.PuppetFails);
            return [first];
        }
        // After a quote without its partner text is code and code is text: only the first mistake says anything.
        if (issues.Exists(static i => i.Descriptor == SyntaxDescriptors.UnclosedQuote))
            made.RemoveAll(d => d.Severity == Severity.Error && d != first);
        return [.. made.OrderBy(static d => d.Location!.Value.Span.Start)];
    }
}
