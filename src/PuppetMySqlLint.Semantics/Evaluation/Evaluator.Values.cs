using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private PuppetValue EvaluateVariable(BoundVariable node, Scope scope)
    {
        if (Lookup(node.Name, node.IsQualified, scope) is { } value)
            return value;
        if (node.IsNumeric)
            return new UndefValue(node.Computed);
        if (_log.HasFailedIn(scope.Resource))
            return new UnknownValue(new UnknownReason(UnknownKind.Error, $"an earlier error may have kept ${node.Name} from being set"), node.Computed);
        if (_context.Repository.Options.StrictVariables ?? _context.Repository.Options.PuppetVersion >= 8)
            throw new PuppetError(EvaluationDescriptors.UnknownVariable, $"Unknown variable: '{node.Name}'.", node.Location);
        _log.Warn(EvaluationDescriptors.UnknownVariable, $"Unknown variable: '{node.Name}'.", node.Location, scope.Resource, isPossible: _path is not null);
        return new UndefValue(node.Computed);
    }

    /// <summary>The value of a variable, unknown where it may have one.</summary>
    /// <returns>Null where it surely has none.</returns>
    private PuppetValue? Lookup(string name, bool isQualified, Scope scope)
    {
        if (isQualified)
            return LookupQualified(name);
        if (scope.TryLookup(name, out var value))
            return value;
        if (name is "module_name" or "caller_module_name")
            return new UndefValue(Origins.Puppet);
        if (name.Length > 0 && char.IsAsciiDigit(name[0]))
            return null;
        return name is "clientversion" or "clientnoop"
            ? Unknown(UnknownKind.ExternalData, $"the agent sends ${name} with each request", Origins.Puppet)
            : MissingFact(name);
    }

    private PuppetValue? LookupQualified(string name)
    {
        // A name is asked for wherever a class's variable is used, and each time by the very string of the manifest.
        if (!_qualified.TryGetValue(name, out var parts))
            _qualified[name] = parts = Split(name);
        return parts.ClassName is null ? Lookup(name, isQualified: false, TopScope) : LookupQualified(name, parts.ClassName, parts.Leaf);
    }

    private static (string? ClassName, string Leaf) Split(string name)
    {
        var separator = name.LastIndexOf("::", StringComparison.Ordinal);
        return separator < 0 ? (null, name) : (name[..separator], name[(separator + 2)..]);
    }

    private PuppetValue? LookupQualified(string name, string className, string leaf)
    {
        if (className == "settings")
            return Setting(leaf);
        for (var scope = _classScopes.GetValueOrDefault(className); scope is not null; scope = scope.Inherited)
        {
            if (scope.TryGetLocal(leaf, out var value))
                return value;
            if (scope.Inherited is null && (IsOpaque(scope) || _log.HasFailedIn(scope.Resource)))
                return Unknown(UnknownKind.MissingModule, $"what the class {scope.Source.ParentName ?? className} sets is not known", Origins.Puppet);
        }
        if (_classScopes.ContainsKey(className) || _context.Symbols.FindClass(className) is not null)
            return null;
        return _context.IsModuleMissing(className)
            ? Unknown(UnknownKind.MissingModule, $"the module {CompilationContext.ModuleOf(className)}, whose variable ${name} is used, is not on the module path", Origins.Puppet)
            : null;
    }

    private bool IsOpaque(Scope scope) => scope.Source.ParentName is { } parent && _context.Symbols.FindClass(parent) is null;

    /// <summary>A top-scope name that no manifest sets may be a fact that was not given.</summary>
    private UnknownValue? MissingFact(string name) => _node.Facts.Openness is { } reason ? Unknown(reason.Kind, $"{reason.Description} (${name})", _node.Facts.Origin) : null;

    private PuppetValue? Setting(string name) => name switch
    {
        "environment" => new StringValue(_node.Environment, Origins.Puppet),
        "strict_variables" => new BooleanValue(value: true, Origins.Puppet),
        "storeconfigs" => new BooleanValue(value: true, Origins.Puppet),
        _ => Unknown(UnknownKind.ExternalData, $"the server's setting {name} is not in the repository", Origins.Puppet),
    };

    private PuppetValue EvaluateConcatenation(BoundConcatenation node, Scope scope)
    {
        var parts = new PuppetValue[node.Segments.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Evaluate(node.Segments[i], scope);
        _at = node;
        return StringConversion.Concatenate(parts, node.Computed);
    }

    private ArrayValue EvaluateArray(BoundArray node, Scope scope)
    {
        var (elements, openness) = EvaluateList(node.Elements, scope);
        var array = new ArrayValue(elements, node.Origin, openness: openness);
        _at = node;
        ValueBudget.Check(array);
        return array;
    }

    /// <summary>Evaluates elements or arguments, unfolding those with <c>*</c>.</summary>
    private (ImmutableArray<PuppetValue> Values, UnknownReason? Openness) EvaluateList(ImmutableArray<BoundNode> nodes, Scope scope)
    {
        var needsUnfolding = false;
        foreach (var node in nodes)
            needsUnfolding |= node.Kind == BoundKind.Unfold;
        if (needsUnfolding)
            return EvaluateUnfolding(nodes, scope);
        if (nodes.IsEmpty)
            return ([], null);
        var values = new PuppetValue[nodes.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Evaluate(nodes[i], scope);
        return (ImmutableCollectionsMarshal.AsImmutableArray(values), null);
    }

    private (ImmutableArray<PuppetValue> Values, UnknownReason? Openness) EvaluateUnfolding(ImmutableArray<BoundNode> nodes, Scope scope)
    {
        UnknownReason? openness = null;
        var builder = ImmutableArray.CreateBuilder<PuppetValue>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Kind != BoundKind.Unfold)
            {
                builder.Add(Evaluate(node, scope));
                continue;
            }
            var unfolded = (ArrayValue)EvaluateUnfold((BoundUnary)node, scope);
            builder.AddRange(unfolded.Elements);
            openness ??= unfolded.Openness;
        }
        return (builder.DrainToImmutable(), openness);
    }

    private ArrayValue EvaluateUnfold(BoundUnary node, Scope scope)
    {
        var operand = Evaluate(node.Operand, scope);
        return operand switch
        {
            ArrayValue array => array,
            UndefValue => new ArrayValue([], operand.Origin),
            HashValue hash => new ArrayValue([.. hash.Entries.Select(static e => new ArrayValue([e.Key, e.Value], e.Value.Origin))], hash.Origin, hash.IsSecret, hash.Openness),
            UnknownValue unknown => new ArrayValue([], operand.Origin, operand.IsSecret, unknown.Reason),
            _ => new ArrayValue([operand], operand.Origin),
        };
    }

    private HashValue EvaluateHash(BoundHash node, Scope scope)
    {
        var entries = ImmutableArray.CreateBuilder<HashEntry>(node.Entries.Length);
        var places = node.Entries.Length > 8 ? new Dictionary<PuppetValue, int>(node.Entries.Length, ValueComparer.HashKey) : null;
        foreach (var (keyNode, valueNode) in node.Entries)
        {
            var key = Evaluate(keyNode, scope);
            var value = Evaluate(valueNode, scope);
            if (key is StringValue { Value: var name })
                value = SecretTaint.Mark(name, value);
            var place = places is null ? PlaceOf(entries, key) : places.TryAdd(key, entries.Count) ? -1 : places[key];
            if (place < 0)
                entries.Add(new HashEntry(key, value));
            else
                entries[place] = new HashEntry(entries[place].Key, value);
        }
        var hash = new HashValue(entries.DrainToImmutable(), node.Origin);
        _at = node;
        ValueBudget.Check(hash);
        return hash;
    }

    private static int PlaceOf(ImmutableArray<HashEntry>.Builder entries, PuppetValue key)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (ValueComparer.HashKey.Equals(entries[i].Key, key))
                return i;
        }
        return -1;
    }

    private TypeValue EvaluateTypeName(BoundTypeName node)
    {
        _at = node;
        var type = _context.Types.Resolve(node.Name);
        if (type is ResourceReferenceType { TypeName: not ("Class" or "Resource" or "Node") } && IsNoType(node.Name.ToLowerInvariant()))
            throw new PuppetError(EvaluationDescriptors.UnknownResourceType, $"Resource type not found: {node.Name}", node.Location);
        // Puppet looks for a resource type of the name that it gives to what it could not find.
        if (node.Name == "TypeReference")
            throw new PuppetError(EvaluationDescriptors.UnknownResourceType, "Resource type not found: UnresolvedReference", node.Location);
        return new TypeValue(type, node.Computed);
    }

    /// <summary>Whether all modules are here and none of them has a resource type or a define of this name.</summary>
    private bool IsNoType(string name) =>
        _context.IsWhole && _context.Symbols.FindDefine(name) is null && _context.ResourceTypes.Find(name) is null && !_context.IsOpaqueDefine(name);

    private PuppetValue EvaluateAssignment(BoundAssignment node, Scope scope)
    {
        var value = Evaluate(node.Value, scope);
        _at = node;
        Assign(node.Target, value, scope);
        return value;
    }

    private void Assign(BoundNode target, PuppetValue value, Scope scope)
    {
        switch (target)
        {
            case BoundVariable { IsNumeric: true } variable:
                throw PuppetError.Plain($"Illegal attempt to assign to the numeric match result variable '${variable.Name}'. Numeric variables are not assignable");
            case BoundVariable { IsQualified: true } variable:
                throw PuppetError.Plain($"Illegal attempt to assign to '{variable.Name}'. Cannot assign to variables in other namespaces");
            case BoundVariable variable:
                SetVariable(scope, variable.Name, value);
                break;
            case BoundArray targets:
                AssignAll(targets, value, scope);
                break;
            default:
                throw PuppetError.Plain("Illegal attempt to assign. Not an assignable reference");
        }
    }

    private void AssignAll(BoundArray targets, PuppetValue value, Scope scope)
    {
        switch (value)
        {
            case HashValue hash:
                foreach (var target in targets.Elements)
                {
                    if (target is BoundVariable variable)
                        Assign(target, hash.Find(variable.Name) ?? AssignedFrom(hash, variable), scope);
                }
                break;
            case TypeValue { Type: ResourceReferenceType { TypeName: "Class", Title: { } title } }:
                foreach (var variable in targets.Elements.OfType<BoundVariable>())
                {
                    var name = $"{CatalogNames.ClassName(title)}::{variable.Name}";
                    Assign(variable, LookupQualified(name) ?? throw new PuppetError(EvaluationDescriptors.EvaluationError, $"No value for required variable '${name}' in assignment to variables from class reference", variable.Location), scope);
                }
                break;
            case UnknownValue or OneOfValue or DeferredValue:
                foreach (var target in targets.Elements)
                    Assign(target, new UnknownValue(FunctionDispatcher.FindUnknown(value, deep: true)!, value.Origin, value.IsSecret), scope);
                break;
            default:
                var values = value is ArrayValue array ? array.Elements : [value];
                if (values.Length != targets.Elements.Length && value is not ArrayValue { Openness: not null })
                    throw PuppetError.Plain($"Mismatched number of assignable entries and values, expected {targets.Elements.Length}, got {values.Length}");
                for (var i = 0; i < targets.Elements.Length; i++)
                    Assign(targets.Elements[i], i < values.Length ? values[i] : new UnknownValue(((ArrayValue)value).Openness!, value.Origin), scope);
                break;
        }
    }

    private static UnknownValue AssignedFrom(HashValue hash, BoundVariable variable) => hash.Openness is { } reason
        ? new UnknownValue(reason, hash.Origin)
        : throw PuppetError.Plain($"No value for required key '{variable.Name}' in assignment to variables from hash");

    /// <summary>Assigns a variable once, in the innermost block.</summary>
    private void SetVariable(Scope scope, string name, PuppetValue value)
    {
        if (name is "server_facts" or "trusted" or "facts")
            throw PuppetError.Plain($"Attempt to assign to a reserved variable name: '{(ReferenceEquals(scope, TopScope) ? "$" : "")}{name}'");
        var frame = scope.AssignmentFrame;
        if (frame.Variables!.Contains(name))
        {
            throw PuppetError.Plain(name is "name" or "title"
                ? $"Cannot reassign built in (or already assigned) variable '${name}'"
                : $"Cannot reassign variable '${name}'");
        }
        value = SecretTaint.Mark(name, value);
        frame.Variables.Set(name, value);
        if (_journal is { } journal && ReferenceEquals(journal.Scope, scope))
            journal.Entries.Add((frame, name, value));
    }
}
