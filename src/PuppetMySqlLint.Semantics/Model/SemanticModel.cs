using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Model;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What one file means: to what its names lead, which types its expressions have, and what they come to on a node. Comes from
/// <see cref="PuppetCompilation.GetSemanticModel"/>. Immutable; safe to use from many threads; everything is computed when it is first
/// asked for.
/// </summary>
public sealed class SemanticModel
{
    /// <summary>The most values that are kept of one expression on one node, such as one in the body of a loop.</summary>
    public const int MaximumValues = 1000;

    private readonly Lazy<UnitBinding> _binding;

    internal SemanticModel(PuppetCompilation compilation, SyntaxTree tree)
    {
        Compilation = compilation;
        SyntaxTree = tree;
        _binding = new Lazy<UnitBinding>(() => ReferenceBinder.Bind(compilation.Table, tree, compilation.HieraKey));
        Types = new StaticTypes(this, compilation.Context.Types);
    }

    /// <summary>The repository's names, of which this model shows one file.</summary>
    public PuppetCompilation Compilation { get; }

    /// <summary>The file's tree.</summary>
    public SyntaxTree SyntaxTree { get; }

    /// <summary>The names in the file that lead somewhere, in the order of the text, declarations among them.</summary>
    public ImmutableArray<SymbolReference> References => _binding.Value.References;

    internal StaticTypes Types { get; }

    /// <summary>
    /// Finds to what a name leads: a variable, a class or type by its name or in a string that names it, a called function, an attribute
    /// of a declared class or define, a key of Hiera's in <c>lookup('key')</c>.
    /// </summary>
    /// <param name="node">A node of this tree.</param>
    /// <returns>The symbol; none, with the reason, where it leads nowhere; none without a reason where the node is no name.</returns>
    /// <exception cref="ArgumentException">The node is of another tree.</exception>
    public SymbolInfo GetSymbolInfo(SyntaxNode node)
    {
        Check(node);
        return _binding.Value.Symbols.TryGetValue(Unwrap(node), out var info) ? info : SymbolInfo.None;
    }

    /// <summary>
    /// Finds what a node declares: a class, define, node definition, function, plan, type alias, parameter, or, for the variable on the
    /// left of an assignment, that variable.
    /// </summary>
    /// <param name="node">A node of this tree.</param>
    /// <returns>The symbol; null if the node declares nothing.</returns>
    /// <exception cref="ArgumentException">The node is of another tree.</exception>
    public PuppetSymbol? GetDeclaredSymbol(SyntaxNode node)
    {
        Check(node);
        var declared = Compilation.Table.Find(SyntaxTree)!.Value.Declarations.Declared;
        return declared.GetValueOrDefault(node is AssignmentExpressionSyntax { Target: VariableSyntax target } ? target : node);
    }

    /// <summary>Says of which type an expression is, without evaluating it: by its literals, declared parameters, operators and the functions that it calls.</summary>
    /// <param name="expression">An expression of this tree.</param>
    /// <returns>The type; <c>Any</c> where nothing is known.</returns>
    /// <exception cref="ArgumentException">The expression is of another tree.</exception>
    public ExpressionType GetTypeInfo(ExpressionSyntax expression)
    {
        Check(expression);
        return Types.Of(expression);
    }

    /// <summary>Evaluates an expression that is made of nothing but literals and operators, so that it means the same everywhere.</summary>
    /// <param name="expression">An expression of this tree.</param>
    /// <returns>The value; null if it depends on anything, or if Puppet would refuse it.</returns>
    /// <exception cref="ArgumentException">The expression is of another tree.</exception>
    public PuppetValue? GetConstantValue(ExpressionSyntax expression)
    {
        Check(expression);
        return ConstantExpressions.IsConstant(expression) ? Compilation.EvaluateConstant(Binder.BindExpression(expression)) : null;
    }

    /// <summary>
    /// Compiles a node's catalog and says what an expression came to, in each class, define instance, function call or round of a loop in
    /// which it was evaluated. The first question about a file on a node compiles; further ones about the same file and node do not.
    /// </summary>
    /// <param name="expression">An expression of this tree, or a parameter. For the variable on the left of an assignment it is the value assigned.</param>
    /// <param name="node">The node.</param>
    /// <param name="cancellationToken">Stops the compilation.</param>
    /// <returns>
    /// The values in order of evaluation, each with its origin, of equal ones in one place the first; at most <see cref="MaximumValues"/>.
    /// Empty where evaluation of the node does not come there.
    /// </returns>
    /// <exception cref="ArgumentException">The expression is of another tree.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<NodeValue> GetValue(SyntaxNode expression, NodeInput node, CancellationToken cancellationToken = default)
    {
        Check(expression);
        ArgumentNullException.ThrowIfNull(node);
        var target = Unwrap(expression);
        if (target is VariableSyntax { Parent: AssignmentExpressionSyntax assignment } && ReferenceEquals(assignment.Target, target))
            target = assignment;
        return Compilation.Trace(SyntaxTree.Text, node, cancellationToken).Find(target.Span);
    }

    /// <summary>Lists what can be named at a place: for completion in an editor.</summary>
    /// <param name="position">An offset in the text, in UTF-16 code units.</param>
    /// <param name="kind">Only symbols of this kind; null for all.</param>
    /// <returns>
    /// Variables that can be read there, nearest first and none that another hides, then classes, types and functions by name. What node
    /// definitions set is not among them, since it depends on the node.
    /// </returns>
    public ImmutableArray<PuppetSymbol> LookupSymbols(int position, SymbolKind? kind = null)
    {
        var (unit, declarations) = Compilation.Table.Find(SyntaxTree)!.Value;
        var place = Enclosing(new TextSpan(Math.Clamp(position, 0, SyntaxTree.Text.Length), 0));
        // A definition's own name and parentheses belong to it; what ScopeOf looks for is around a node.
        var inner = UnitDeclarations.IsScope(place) ? place.ChildNodes().FirstOrDefault() ?? place : place;
        return
        [
            .. new VariableResolver(Compilation.Table, unit, declarations).VisibleFrom(inner).Where(s => kind is null || s.Kind == kind),
            .. Compilation.Symbols.Where(s => kind is null || s.Kind == kind),
        ];
    }

    /// <summary>The innermost node whose text, or whose name, is exactly this span; the declaring node for the name in a declaration.</summary>
    internal SyntaxNode? FindNode(TextSpan span)
    {
        for (var node = Enclosing(span); node is not null; node = node.Parent)
        {
            if (node.Span == span || UnitDeclarations.IsDefinition(node) || node is ParameterSyntax or TypeAliasSyntax)
                return node;
        }
        return null;
    }

    private SyntaxNode Enclosing(TextSpan span)
    {
        SyntaxNode found = SyntaxTree.Root;
        foreach (var node in SyntaxTree.Root.DescendantNodes())
        {
            if (node.Span.Start <= span.Start && node.Span.End >= span.End && node.Span.Length <= found.Span.Length)
                found = node;
        }
        return found;
    }

    private static SyntaxNode Unwrap(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax or InterpolationSyntax)
            node = node is ParenthesizedExpressionSyntax parentheses ? parentheses.Expression : ((InterpolationSyntax)node).Expression;
        return node;
    }

    private void Check(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (!ReferenceEquals(node.SyntaxTree, SyntaxTree))
            throw new ArgumentException("The node is not part of the model's tree.", nameof(node));
    }
}
