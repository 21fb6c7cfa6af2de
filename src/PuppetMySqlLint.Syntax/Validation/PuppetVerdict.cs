using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>What real Puppet would say about a file.</summary>
/// <param name="Accepts">Whether it gets through the whole file: false where parser or validator stop at the first error that they meet.</param>
/// <param name="Issues">
/// The one error at which Puppet stops, or else all that its validator finds, then the lexer's warnings. A file may be accepted and still
/// have issues that are errors: Puppet collects those of its validator before it refuses the file.
/// </param>
public sealed record PuppetVerdict(bool Accepts, ImmutableArray<PuppetIssue> Issues)
{
    /// <summary>What Puppet's parser says; static validation is left out.</summary>
    /// <param name="tree">The file.</param>
    public static PuppetVerdict OfParser(SyntaxTree tree) =>
        tree.PuppetError is { } error ? new PuppetVerdict(false, [Stop(tree, error)]) : new PuppetVerdict(true, Warnings(tree));

    /// <summary>What Puppet's parser and static validation say.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="options">The settings; null for Puppet 7's outside of a module path.</param>
    public static PuppetVerdict Of(SyntaxTree tree, PuppetValidationOptions? options = null)
    {
        if (tree.PuppetError is not null)
            return OfParser(tree);
        var found = PuppetValidator.Check(tree, options);
        foreach (var diagnostic in found)
        {
            if (diagnostic.Descriptor.IsFatal())
                return new PuppetVerdict(false, [Stop(tree, diagnostic)]);
        }
        return new PuppetVerdict(true, [.. found.Select(d => Issue(tree, d)), .. Warnings(tree)]);
    }

    private static ImmutableArray<PuppetIssue> Warnings(SyntaxTree tree)
    {
        if (tree.Diagnostics.IsEmpty)
            return [];
        return [.. tree.Diagnostics.Where(static d => d is { Severity: Severity.Warning, Descriptor.PuppetCode: not null }).Select(d => Issue(tree, d))];
    }

    private static PuppetIssue Stop(SyntaxTree tree, Diagnostic diagnostic)
    {
        var issue = Issue(tree, diagnostic);
        if (tree.PuppetFails)
            return issue with { Code = null, Line = null, Column = null, Offset = null, Length = null };
        return IsNowhere(tree, diagnostic) ? issue with { Code = CodeAtEnd(issue.Code), Line = null, Column = null, Offset = null, Length = null } : issue;
    }

    /// <summary>Where Puppet names no place: at the end of the input, and where it fails itself instead of reporting.</summary>
    private static bool IsNowhere(SyntaxTree tree, Diagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        var isAtEnd = diagnostic.Location!.Value.Span.Start >= tree.Text.Length;
        return descriptor == SyntaxDescriptors.ByteOrderMark || descriptor == ValidationDescriptors.PuppetFails
            || descriptor == SyntaxDescriptors.HeredocInHeredoc || descriptor == SyntaxDescriptors.InvalidRegex || descriptor == SyntaxDescriptors.InvalidCodePoint
            || (isAtEnd && (descriptor == SyntaxDescriptors.SyntaxError || descriptor == SyntaxDescriptors.IllegalQualifiedName))
            || (isAtEnd && descriptor == SyntaxDescriptors.IllegalQualifiedTypeName && tree.Text.Text.EndsWith("::", StringComparison.Ordinal));
    }

    /// <summary>Puppet's lexer looks at the character after <c>::</c> without asking whether there is one.</summary>
    private static string? CodeAtEnd(string? code) =>
        code == SyntaxDescriptors.IllegalQualifiedName.PuppetCode || code == SyntaxDescriptors.IllegalQualifiedTypeName.PuppetCode ? null : code;

    private static PuppetIssue Issue(SyntaxTree tree, Diagnostic diagnostic)
    {
        var span = diagnostic.Location!.Value.Span;
        var before = tree.Text.Text.AsSpan(0, span.Start);
        var lineStart = before.LastIndexOf('\n') + 1;
        var offset = Encoding.UTF8.GetByteCount(before);
        var length = Encoding.UTF8.GetByteCount(tree.Text.Text.AsSpan(span.Start, span.Length));
        return new PuppetIssue(
            diagnostic.Descriptor.PuppetCode,
            diagnostic.Descriptor == ValidationDescriptors.FutureReservedWord ? PuppetIssueSeverity.Deprecation
                : diagnostic.Severity == Severity.Error || diagnostic.Descriptor == SyntaxDescriptors.ByteOrderMark ? PuppetIssueSeverity.Error
                : PuppetIssueSeverity.Warning,
            diagnostic.Message,
            before.Count('\n') + 1,
            CodePoints(before[lineStart..]) + 1,
            offset,
            length);
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }
        return count;
    }
}
