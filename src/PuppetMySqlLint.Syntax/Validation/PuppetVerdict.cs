using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        return new PuppetVerdict(true, [.. MakeIssues(tree, found), .. Warnings(tree)]);
    }

    private static ImmutableArray<PuppetIssue> Warnings(SyntaxTree tree)
    {
        if (tree.Diagnostics.IsEmpty)
            return [];
        return MakeIssues(tree, [.. tree.Diagnostics.Where(static d => d is { Severity: Severity.Warning, Descriptor.PuppetCode: not null })]);
    }

    private static PuppetIssue Stop(SyntaxTree tree, Diagnostic diagnostic)
    {
        var issue = MakeIssues(tree, [diagnostic])[0];
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

    /// <summary>The issues that diagnostics are, in their order. Places are found in one pass over the text.</summary>
    private static ImmutableArray<PuppetIssue> MakeIssues(SyntaxTree tree, ImmutableArray<Diagnostic> diagnostics)
    {
        var issues = new PuppetIssue[diagnostics.Length];
        var place = new PlaceReader(tree.Text.Text);
        foreach (var (diagnostic, i) in diagnostics.Select(static (d, i) => (Diagnostic: d, Index: i)).OrderBy(static d => d.Diagnostic.Location!.Value.Span.Start))
        {
            var span = diagnostic.Location!.Value.Span;
            place.MoveTo(span.Start);
            issues[i] = new PuppetIssue(
                diagnostic.Descriptor.PuppetCode,
                SeverityOf(diagnostic),
                diagnostic.Message,
                place.Line,
                place.Column,
                place.Offset,
                Encoding.UTF8.GetByteCount(tree.Text.Text.AsSpan(span.Start, span.Length)));
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(issues);
    }

    private static PuppetIssueSeverity SeverityOf(Diagnostic diagnostic) =>
        diagnostic.Descriptor == ValidationDescriptors.FutureReservedWord ? PuppetIssueSeverity.Deprecation
        : diagnostic.Severity == Severity.Error || diagnostic.Descriptor == SyntaxDescriptors.ByteOrderMark ? PuppetIssueSeverity.Error
        : PuppetIssueSeverity.Warning;

    /// <summary>Goes through a text and counts lines, which end in line feeds alone, code points and bytes.</summary>
    private ref struct PlaceReader(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _position;

        public int Line { get; private set; } = 1;

        public int Column { get; private set; } = 1;

        public int Offset { get; private set; }

        public void MoveTo(int position)
        {
            var passed = _text[_position..position];
            Offset += Encoding.UTF8.GetByteCount(passed);
            Line += passed.Count('\n');
            if (passed.LastIndexOf('\n') is >= 0 and var end)
            {
                Column = 1;
                passed = passed[(end + 1)..];
            }
            foreach (var _ in passed.EnumerateRunes())
            {
                Column++;
            }
            _position = position;
        }
    }
}
