using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Walks a tree once, parents before their parts, and checks each construct. Literals and names are checked without being realised, and
/// nothing is allocated for what is right.
/// </summary>
internal sealed partial class PuppetChecker(SyntaxTree tree, PuppetValidationOptions options)
{
    private readonly bool _isPlan = tree.Options.Tasks;
    private List<Diagnostic>? _found;

    private SyntaxTree Tree => tree;

    private PuppetStrictness Strict => options.Strict;

    public ImmutableArray<Diagnostic> Run()
    {
        CheckTopConstructs();
        Walk(tree.Root);
        return _found is null ? [] : [.. _found];
    }

    private void Walk(SyntaxNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        Check(node);
        for (var slot = 0; slot < node.Green.SlotCount; slot++)
        {
            WalkSlot(node, slot);
        }
    }

    private void WalkSlot(SyntaxNode owner, int slot)
    {
        var green = owner.Green.GetSlot(slot);
        if (green is null or GreenToken || IsAlwaysRight(green))
            return;
        var child = owner.GetRed(slot)!;
        if (child is not SyntaxListNode list)
        {
            Walk(child);
            return;
        }
        for (var i = 0; i < list.Green.SlotCount; i++)
        {
            WalkSlot(list, i);
        }
    }

    /// <summary>Whether a leaf has nothing to be checked, so that it need not be realised.</summary>
    private static bool IsAlwaysRight(GreenNode green) => green.Kind switch
    {
        SyntaxKind.Name or SyntaxKind.TypeName or SyntaxKind.BareWord or SyntaxKind.SingleQuotedString or SyntaxKind.Boolean
            or SyntaxKind.Undef or SyntaxKind.Default or SyntaxKind.Regex or SyntaxKind.StringText or SyntaxKind.EppText
            or SyntaxKind.HostName or SyntaxKind.MissingExpression => true,
        SyntaxKind.Variable => Names.IsVariable(VariableName(green)) && green.GetSlot(0)!.Kind is not (SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword),
        SyntaxKind.Number => green.FirstToken()!.Width < Names.ShortestOverflow,
        _ => false,
    };

    private static ReadOnlySpan<char> VariableName(GreenNode variable)
    {
        var text = variable.FirstToken()!.Text;
        return text.StartsWith("$") ? text[1..] : text;
    }

    private void Report(DiagnosticDescriptor descriptor, SyntaxNode node, params ReadOnlySpan<object?> arguments) =>
        Report(descriptor, PuppetSpans.Of(node), arguments);

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object?> arguments) =>
        (_found ??= []).Add(new Diagnostic(descriptor, new Location(tree.Text, span), arguments));
}
