using System.Runtime.CompilerServices;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Evaluates the bound tree for one node. Not safe to use from several threads; each compilation has its own.</summary>
internal sealed partial class Evaluator
{
    /// <summary>More steps than any real node takes by a factor of a hundred.</summary>
    private const long MaximumSteps = 20_000_000;

    /// <summary>What an exhausted budget costs: ten of them end the compilation.</summary>
    private const long BudgetErrorCost = MaximumSteps / 10;

    private const int CancellationInterval = 0xFFF;

    private readonly CompilationContext _context;
    private readonly CatalogBuilder _catalog;
    private readonly CompilationLog _log;
    private readonly NodeInput _node;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, Scope> _classScopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _secretTitles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? ClassName, string Leaf)> _qualified = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _causes = new(StringComparer.Ordinal);
    private UnknownReason? _missingContent;
    private long _steps;

    /// <summary>The branches of the current container that evaluation is in; null where it is in no undecided one.</summary>
    private PathCondition? _path;

    /// <summary>The assignments of the innermost undecided branch.</summary>
    private Journal? _journal;

    /// <summary>What is being evaluated, for the place of errors that functions and operators report.</summary>
    private BoundNode? _at;

    public Evaluator(CompilationContext context, NodeInput node, ExportSet exports, CancellationToken cancellationToken)
    {
        _context = context;
        _node = node;
        _cancellationToken = cancellationToken;
        _log = new CompilationLog(node);
        Exports = exports;
        Main = context.Symbols.Main;
        TopScope = new Scope(null, Main, null);
        _catalog = new CatalogBuilder(TopScope, Main, _log, context.ResourceTypes)
        {
            ParentOf = symbol => symbol.ParentName is { } parent ? context.Symbols.FindClass(parent) : null,
            Import = Import,
        };
    }

    /// <summary>The scope outside all classes.</summary>
    public Scope TopScope { get; }

    /// <summary>The scope of the node definition that matched; null if none did.</summary>
    public Scope? NodeScope { get; private set; }

    /// <summary>The site manifest.</summary>
    public ContainerSymbol Main { get; }

    /// <summary>What other nodes export.</summary>
    public ExportSet Exports { get; }

    /// <summary>Who looks on; null for nobody.</summary>
    public IEvaluationWatch? Watch { get; init; }

    public PuppetValue Evaluate(BoundNode node, Scope scope)
    {
        Step();
        if (Watch is { } watch && watch.TryEnter(node))
            return EvaluateWatched(node, scope, watch);
        switch (node.Kind)
        {
            case BoundKind.Literal:
                return Unsafe.As<BoundLiteral>(node).Value;
            case BoundKind.Variable:
                return EvaluateVariable(Unsafe.As<BoundVariable>(node), scope);
            case BoundKind.Concatenation:
                return EvaluateConcatenation((BoundConcatenation)node, scope);
            case BoundKind.Array:
                return EvaluateArray((BoundArray)node, scope);
            case BoundKind.Hash:
                return EvaluateHash((BoundHash)node, scope);
            case BoundKind.TypeName:
                return EvaluateTypeName((BoundTypeName)node);
            case BoundKind.Unfold:
                return EvaluateUnfold((BoundUnary)node, scope);
            case BoundKind.Not:
                return EvaluateNot((BoundUnary)node, scope);
            case BoundKind.Negate:
                return EvaluateNegate((BoundUnary)node, scope);
            case BoundKind.Binary:
                return EvaluateBinary((BoundBinary)node, scope);
            case BoundKind.And or BoundKind.Or:
                return EvaluateLogical((BoundBinary)node, scope);
            case BoundKind.Assignment:
                return EvaluateAssignment((BoundAssignment)node, scope);
            case BoundKind.Access:
                return EvaluateAccess((BoundAccess)node, scope);
            case BoundKind.Call:
                return EvaluateCall((BoundCall)node, scope);
            case BoundKind.Conditional:
                return EvaluateConditional((BoundConditional)node, scope);
            case BoundKind.Case or BoundKind.Selector:
                return EvaluateChoice((BoundChoice)node, scope);
            case BoundKind.Block:
                return EvaluateStatements(((BoundBlock)node).Statements, scope);
            case BoundKind.Resource:
                return EvaluateResource((BoundResource)node, scope);
            case BoundKind.ResourceDefaults:
                return EvaluateResourceDefaults((BoundResourceDefaults)node, scope);
            case BoundKind.ResourceOverride:
                return EvaluateResourceOverride((BoundResourceOverride)node, scope);
            case BoundKind.Collector:
                return EvaluateCollector((BoundCollector)node, scope);
            case BoundKind.Relationship:
                return EvaluateRelationship((BoundBinary)node, scope);
            case BoundKind.EppText or BoundKind.EppRender:
                return EvaluateEpp(node, scope);
            case BoundKind.Broken:
                return new UnknownValue(new UnknownReason(UnknownKind.Error, "the manifest cannot be parsed here"), node.Computed);
            default:
                return new UndefValue(node.Computed);
        }
    }

    /// <summary>Whether a value is true.</summary>
    /// <returns>Null where that is unknown.</returns>
    private static bool? Truth(PuppetValue value) => value switch
    {
        BooleanValue boolean => boolean.Value,
        UndefValue => false,
        UnknownValue => null,
        OneOfValue choice => Comparison.All(choice, Truth),
        _ => true,
    };

    /// <summary>Guards a step that nests: functions, lambdas, classes.</summary>
    private static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new PuppetError(EvaluationDescriptors.Budget, "stack level too deep: classes, defines or functions call each other without end");
    }

    private PuppetValue EvaluateWatched(BoundNode node, Scope scope, IEvaluationWatch watch)
    {
        var value = Evaluate(node, scope);
        watch.Record(node.Location, value, scope.Resource, _path);
        return value;
    }

    private void Step()
    {
        if ((++_steps & CancellationInterval) == 0)
            CheckBudget();
    }

    private void CheckBudget()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_steps > MaximumSteps)
            throw new BudgetException();
    }

    private bool? IsTrue(BoundNode test, Scope scope) => Truth(Evaluate(test, scope));

    private UnknownValue Unknown(UnknownKind kind, string description, Origin origin)
    {
        var reason = new UnknownReason(kind, description);
        _log.AddGap(reason, origin.Location);
        return new UnknownValue(reason, origin);
    }
}
