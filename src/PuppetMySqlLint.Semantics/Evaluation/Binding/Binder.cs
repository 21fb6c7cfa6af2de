using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Turns one syntax tree into the bound tree and the symbols that it defines.</summary>
internal sealed partial class Binder
{
    private const string Written = "written in the manifest";

    private readonly string _moduleName;
    private readonly ImmutableArray<ContainerSymbol>.Builder _containers = ImmutableArray.CreateBuilder<ContainerSymbol>();
    private readonly ImmutableArray<FunctionSymbol>.Builder _functions = ImmutableArray.CreateBuilder<FunctionSymbol>();
    private readonly ImmutableArray<TypeAliasSymbol>.Builder _aliases = ImmutableArray.CreateBuilder<TypeAliasSymbol>();

    private (OriginKind Kind, string Description) _literal = (OriginKind.Literal, Written);

    private Binder(string moduleName) => _moduleName = moduleName;

    /// <summary>Reads a manifest.</summary>
    /// <param name="tree">Its tree.</param>
    /// <param name="moduleName">The module that it belongs to; empty for the environment's own manifests.</param>
    public static FileSymbols BindManifest(SyntaxTree tree, string moduleName)
    {
        var binder = new Binder(moduleName);
        var statements = binder.BindAll(tree.Root.Statements);
        return new FileSymbols(binder._containers.DrainToImmutable(), binder._functions.DrainToImmutable(), binder._aliases.DrainToImmutable(), statements);
    }

    /// <summary>Reads one expression that stands outside any definition.</summary>
    public static BoundNode BindExpression(ExpressionSyntax expression) => new Binder("").Bind(expression);

    /// <summary>Reads an EPP template.</summary>
    public static BoundTemplate BindTemplate(SyntaxTree tree)
    {
        var binder = new Binder("");
        var root = (EppTemplateSyntax)tree.Root;
        var location = new Location(tree.Text, new TextSpan(0, tree.Text.Length));
        var parameters = root.Parameters is null ? [] : binder.BindParameters(root.Parameters.Parameters, "the template");
        var body = new BoundBlock(binder.BindAll(root.Statements), location);
        return new BoundTemplate(new BoundLambda(parameters, body, null, location), root.Parameters is not null);
    }

    private ImmutableArray<BoundNode> BindAll(IEnumerable<ExpressionSyntax> expressions) => [.. expressions.Select(Bind)];

    private BoundBlock Bind(BlockSyntax block) => new(BindAll(block.Statements), block.GetLocation());

    private BoundNode Bind(ExpressionSyntax node)
    {
        var location = node.GetLocation();
        return node switch
        {
            VariableSyntax n => BindVariable(n.Name, location),
            SingleQuotedStringSyntax n => Text(n.Value, location),
            InterpolatedStringSyntax n => BindParts(n.Parts, location),
            HeredocSyntax n => BindParts(n.Body.Parts, location),
            NumberSyntax n => BindNumber(n, location),
            BooleanSyntax n => Literal(new BooleanValue(n.Value, Origin(location)), location),
            UndefSyntax => Literal(new UndefValue(Origin(location)), location),
            DefaultSyntax => Literal(new DefaultValue(Origin(location)), location),
            RegexSyntax n => Literal(new RegexValue(n.Pattern, Origin(location)), location),
            NameSyntax n => Text(n.Value, location, isName: true),
            BareWordSyntax n => Text(n.Value, location, isName: true),
            HostNameSyntax n => Text(n.Value, location, isName: true),
            ReservedWordSyntax n => Text(n.Value, location, isName: true),
            TypeNameSyntax n => new BoundTypeName(WithoutLeadingColons(n.Value), location),
            ArraySyntax n => new BoundArray(BindGathering(n.Elements), location),
            HashSyntax n => new BoundHash([.. n.Entries.Select(e => (Bind(e.Key), Bind(e.Value)))], location),
            HashEntrySyntax n => new BoundHash([(Bind(n.Key), Bind(n.Value))], location),
            ParenthesizedExpressionSyntax n => BindParenthesized(n, location),
            UnaryExpressionSyntax n => BindUnary(n, location),
            BinaryExpressionSyntax n => BindBinary(n, location),
            RelationshipExpressionSyntax n => BindRelationship(n, location),
            AssignmentExpressionSyntax n => n.Operator.Kind == SyntaxKind.EqualsToken ? new BoundAssignment(Bind(n.Target), Bind(n.Value), location, n.Operator.GetLocation()) : new BoundBroken(location),
            AccessExpressionSyntax n => new BoundAccess(Bind(n.Target), BindGathering(n.Keys), location),
            CallExpressionSyntax n => BindCall(n, location),
            MethodCallExpressionSyntax n => BindMethodCall(n, location),
            BlockSyntax n => Bind(n),
            IfExpressionSyntax n => BindIf(n, location),
            UnlessExpressionSyntax n => new BoundConditional(Bind(n.Condition), isNegated: true, Bind(n.Body), n.Else is null ? null : Bind(n.Else.Body), location),
            CaseExpressionSyntax n => new BoundChoice(BoundKind.Case, Bind(n.Subject), [.. n.Options.Select(o => new BoundOption(BindAll(o.Values), Bind(o.Body)))], location),
            SelectorExpressionSyntax n => new BoundChoice(BoundKind.Selector, Bind(n.Subject), [.. n.Arms.Select(a => new BoundOption([Bind(a.Pattern)], Bind(a.Value)))], location),
            ResourceExpressionSyntax n => BindResource(n, location),
            ResourceDefaultsSyntax n => new BoundResourceDefaults(Bind(n.Type), BindAttributes(n.Attributes), location),
            ResourceOverrideSyntax n => new BoundResourceOverride(Bind(n.Resources), BindAttributes(n.Attributes), location),
            CollectorSyntax n => new BoundCollector(TypeName(n.Type), n.IsExported, n.Query is null ? null : Bind(n.Query), BindAttributes(n.Attributes), location),
            EppTextSyntax n => new BoundEppText(n.Value, location),
            EppExpressionTagSyntax n => new BoundEppRender(Bind(n.Expression), location),
            ClassDefinitionSyntax or DefineDefinitionSyntax or NodeDefinitionSyntax or FunctionDefinitionSyntax or TypeAliasSyntax => BindDefinition(node, location),
            PlanDefinitionSyntax or TypeMappingSyntax or TypeDefinitionSyntax or ApplyExpressionSyntax => new BoundDefinition(location),
            _ => new BoundBroken(location),
        };
    }

    private Origin Origin(Location location) => new(_literal.Kind, _literal.Description, location);

    private static BoundLiteral Literal(PuppetValue value, Location location) => new(value, isName: false, location);

    private BoundLiteral Text(string text, Location location, bool isName = false) => new(new StringValue(text, Origin(location)), isName, location);

    private static string WithoutLeadingColons(string name) => name.StartsWith("::", StringComparison.Ordinal) ? name[2..] : name;

    private static BoundVariable BindVariable(string name, Location location)
    {
        var bare = WithoutLeadingColons(name);
        return new BoundVariable(string.Intern(bare), name.Contains("::", StringComparison.Ordinal), location);
    }

    private BoundNode BindNumber(NumberSyntax number, Location location)
    {
        if (number.IsFloat)
            return Literal(new FloatValue(number.FloatValue, Origin(location)), location);
        var value = number.IntegerValue;
        return value <= long.MaxValue ? Literal(new IntegerValue((long)value, Origin(location)), location) : new BoundBroken(location);
    }

    private BoundNode BindParts(SyntaxList<StringPartSyntax> parts, Location location)
    {
        if (parts.Count == 0)
            return Text("", location);
        if (parts.Count == 1 && parts[0] is StringTextSyntax only)
            return Text(only.Value, location);
        return new BoundConcatenation(
            [.. parts.Select(p => p switch
            {
                StringTextSyntax text => Text(text.Value, text.GetLocation()),
                InterpolationSyntax interpolation => Bind(interpolation.Expression),
                _ => new BoundBroken(p.GetLocation()),
            })],
            location);
    }

    /// <summary>Entries <c>a => 1</c> that stand side by side make one hash.</summary>
    private ImmutableArray<BoundNode> BindGathering(SeparatedSyntaxList<ExpressionSyntax> nodes)
    {
        var result = ImmutableArray.CreateBuilder<BoundNode>(nodes.Count);
        List<HashEntrySyntax>? entries = null;
        foreach (var node in nodes)
        {
            if (node is HashEntrySyntax entry)
            {
                (entries ??= []).Add(entry);
                continue;
            }
            Gather();
            result.Add(Bind(node));
        }
        Gather();
        return result.DrainToImmutable();

        void Gather()
        {
            if (entries is null)
                return;
            var first = entries[0].GetLocation();
            var span = TextSpan.FromBounds(first.Span.Start, entries[^1].Span.End);
            result.Add(new BoundHash([.. entries.Select(e => (Bind(e.Key), Bind(e.Value)))], first with { Span = span }));
            entries = null;
        }
    }
}
