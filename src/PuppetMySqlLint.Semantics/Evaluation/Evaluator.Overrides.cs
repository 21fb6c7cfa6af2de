using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private PuppetValue EvaluateResourceDefaults(BoundResourceDefaults node, Scope scope)
    {
        var value = Evaluate(node.Type, scope);
        if (value is not TypeValue { Type: ResourceReferenceType { Title: null } type })
        {
            if (value is UnknownValue)
                return value;
            throw new PuppetError(
                EvaluationDescriptors.EvaluationError, $"Illegal Resource Type expression, expected result to be a type name, or untitled Resource, got {ValueWords.Kind(value)}", node.Type.Location);
        }
        foreach (var parameter in EvaluateAttributes(node.Attributes, scope, node.Location))
        {
            if (scope.AddDefault(type.TypeName, parameter) is not { } earlier)
                continue;
            if (_path is null)
                throw new PuppetError(EvaluationDescriptors.EvaluationError, $"Default already defined for {type.TypeName} {{ {parameter.Name} }}; cannot redefine", parameter.Location);
            scope.ReplaceDefault(type.TypeName, parameter with { Value = Lifting.Join([new Alternative(_path.Text, parameter.Value), new Alternative($"not ({_path.Text})", earlier.Value)], parameter.Value.Origin) });
        }
        return value;
    }

    private PuppetValue EvaluateResourceOverride(BoundResourceOverride node, Scope scope)
    {
        var references = Evaluate(node.Reference, scope);
        var parameters = EvaluateAttributes(node.Attributes, scope, node.Location).ToImmutableArray();
        _at = node;
        foreach (var reference in references.Flatten())
        {
            if (reference is OneOfValue choice)
            {
                var fork = new object();
                for (var i = 0; i < choice.Alternatives.Length; i++)
                {
                    if (choice.Alternatives[i].Value is TypeValue { Type: ResourceReferenceType { Title: { } name, TypeName: not "Class" } one })
                        _catalog.AddOverride(new ResourceOverride(one.TypeName, name, parameters, scope.Source, scope, node.Location, new PathCondition(fork, i, choice.Alternatives[i].Condition, _path)));
                }
                continue;
            }
            if (reference is UnknownValue unknown)
            {
                _log.AddGap(unknown.Reason, node.Location);
                continue;
            }
            if (reference is not TypeValue { Type: ResourceReferenceType { Title: { } title, TypeName: not "Class" } type })
                throw PuppetError.Plain($"Resource Override can only operate on resources, got: {ValueWords.Label(reference)}");
            _catalog.AddOverride(new ResourceOverride(type.TypeName, title, parameters, scope.Source, scope, node.Location, _path));
        }
        return references;
    }

    private CollectorValue EvaluateCollector(BoundCollector node, Scope scope)
    {
        if (node.TypeName == "class")
            throw new PuppetError(EvaluationDescriptors.EvaluationError, "Classes cannot be collected", node.Location);
        if (IsNoType(node.TypeName))
            throw new PuppetError(EvaluationDescriptors.UnknownResourceType, $"Resource type {node.TypeName} doesn't exist", node.Location);
        _at = node;
        var collector = new Collector
        {
            Type = CatalogNames.Capitalize(node.TypeName),
            Query = node.Query is null ? null : CollectorQuery.Compile(node.Query, n => Evaluate(n, scope)),
            IsExported = node.IsExported,
            Overrides = [.. EvaluateAttributes(node.Attributes, scope, node.Location)],
            Scope = scope,
            Location = node.Location,
            Path = _path,
        };
        _catalog.AddCollector(collector);
        return new CollectorValue(collector, node.Computed);
    }

    private PuppetValue EvaluateRelationship(BoundBinary node, Scope scope)
    {
        var leftValue = EvaluateOperand(node.Left, scope);
        var rightValue = EvaluateOperand(node.Right, scope);
        _at = node;
        var left = Ends(leftValue);
        var right = Ends(rightValue);
        var isReverse = node.Operator is BinaryOperator.After or BinaryOperator.Subscribe;
        var notifies = node.Operator is BinaryOperator.Notify or BinaryOperator.Subscribe;
        var (sources, targets) = isReverse ? (right, left) : (left, right);
        foreach (var source in sources)
        {
            foreach (var target in targets)
                _catalog.AddRelationship(new Relationship(source, target, notifies, node.Location, scope, _path));
        }
        if (right.Length == 0)
            return leftValue;
        if (right is [{ Collector: { } collector }])
            collector.EmptyAlternative = left;
        return rightValue;
    }

    /// <summary>A bare word in a relationship is a class's name.</summary>
    private PuppetValue EvaluateOperand(BoundNode node, Scope scope) => node is BoundLiteral { IsName: true, Value: StringValue name }
        ? new TypeValue(new ResourceReferenceType("Class", CatalogNames.Capitalize(name.Value)), name.Origin)
        : Evaluate(node, scope);

    private ImmutableArray<RelationshipEnd> Ends(PuppetValue value)
    {
        var result = ImmutableArray.CreateBuilder<RelationshipEnd>();
        foreach (var operand in value.Flatten())
        {
            switch (operand)
            {
                case CollectorValue collector:
                    result.Add(new RelationshipEnd(null, collector.Collector));
                    break;
                case TypeValue { Type: ResourceReferenceType { Title: not null } type }:
                    Add(type);
                    break;
                case TypeValue { Type: ResourceReferenceType { TypeName: not ("Class" or "Resource") } untitled }:
                    Add(untitled);
                    break;
                case TypeValue { Type: TypeType { Type: ResourceReferenceType { Title: not null } inner } }:
                    Add(inner);
                    break;
                case StringValue text when CatalogBuilder.ParseReference(text.Value) is { } parsed:
                    Add(parsed);
                    break;
                case UnknownValue or OneOfValue or PartialStringValue or DeferredValue:
                    _log.AddGap(FunctionDispatcher.FindUnknown(operand, deep: true)!, operand.Origin.Location);
                    break;
                default:
                    throw PuppetError.Plain($"Illegal relationship operand, can not form a relationship with {ValueWords.Kind(operand)}. A Catalog type is required.");
            }
        }
        return result.ToImmutable();

        void Add(ResourceReferenceType type)
        {
            if (!result.Any(e => e.Reference is { } known && known.Equals(type)))
                result.Add(new RelationshipEnd(type, null));
        }
    }
}
