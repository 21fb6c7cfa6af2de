using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What names of types and type expressions stand for. Does not depend on a node; safe to use from many threads.</summary>
internal sealed class TypeResolver(SymbolIndex symbols, Func<string, bool> isModuleMissing)
{
    private readonly ConcurrentDictionary<string, Recorded<PuppetType>> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ResolvedType> _kept = [];

    /// <summary>Takes what is kept with expressions from them: they may outlive the compilation.</summary>
    public void Release()
    {
        while (_kept.TryDequeue(out var kept))
            kept.Release();
    }

    /// <summary>The type of a name: a data type, an alias, else a resource type.</summary>
    public PuppetType Resolve(string name) => _names.TryGetValue(name, out var known) ? known.Use() : ResolveFirst(name);

    private PuppetType ResolveFirst(string name) => _names.GetOrAdd(name, n => ReadRecorder.Keep(() =>
    {
        NoteAliases(n, []);
        return TypeFactory.FromName(n) ?? (FindAlias(n) is { } alias ? alias : new ResourceReferenceType(CatalogNames.Capitalize(n.ToLowerInvariant()), title: null));
    })).Use();

    /// <summary>The alias of a name.</summary>
    /// <returns>The alias; null if there is none.</returns>
    public PuppetType? FindAlias(string name) =>
        symbols.FindAlias(name) is { } alias ? new TypeAliasType(alias.Name, () => Evaluate(alias.Type)) : null;

    /// <summary>The type of a parameter; any where it declares none.</summary>
    public PuppetType OfParameter(BoundParameter parameter) => parameter.Type is null ? SimpleType.Any : Evaluate(parameter.Type);

    /// <summary>The type that an expression without variables stands for.</summary>
    /// <exception cref="EvaluationException">It is no type.</exception>
    public PuppetType Evaluate(BoundNode node)
    {
        if (node.ResolvedType?.Of(this) is { } known)
            return known.Use();
        var type = ReadRecorder.Keep(() => ValueOf(node) is TypeValue value ? value.Type : throw PuppetError.Plain($"'{node.Text}' is not a type"));
        var resolved = new ResolvedType(this, type);
        node.ResolvedType = resolved;
        _kept.Enqueue(resolved);
        return type.Use();
    }

    /// <summary>A type with parameters; what is known by its name only takes any.</summary>
    public static PuppetType Parameterize(PuppetType type, ImmutableArray<PuppetValue> keys) => type.IsAny ? type : TypeFactory.Parameterize(type, keys);

    /// <summary>An alias is evaluated when a value first meets it, for one node; all nodes that use it depend on what it names.</summary>
    private void NoteAliases(string name, HashSet<string> seen)
    {
        if (!seen.Add(name) || TypeFactory.FromName(name) is not null || symbols.FindAlias(name) is not { } alias)
            return;
        foreach (var other in NamesIn(alias.Type))
            NoteAliases(other, seen);
    }

    private static IEnumerable<string> NamesIn(BoundNode node) => node switch
    {
        BoundTypeName name => [name.Name],
        BoundAccess access => NamesIn(access.Target).Concat(access.Keys.SelectMany(NamesIn)),
        BoundArray array => array.Elements.SelectMany(NamesIn),
        BoundHash hash => hash.Entries.SelectMany(static e => NamesIn(e.Key).Concat(NamesIn(e.Value))),
        _ => [],
    };

    private PuppetValue ValueOf(BoundNode node) => node switch
    {
        BoundLiteral literal => literal.Value,
        BoundTypeName name => new TypeValue(OfName(name.Name), node.Computed),
        BoundAccess access => new TypeValue(Parameterize(((TypeValue)ValueOf(access.Target)).Type, [.. access.Keys.Select(ValueOf)]), node.Computed),
        BoundArray array => new ArrayValue([.. array.Elements.Select(ValueOf)], node.Computed),
        BoundHash hash => new HashValue([.. hash.Entries.Select(e => new HashEntry(ValueOf(e.Key), ValueOf(e.Value)))], node.Computed),
        BoundUnary { Kind: BoundKind.Negate } negated => Arithmetic.Negate(ValueOf(negated.Operand), node),
        BoundCall { Name: "new" } => new TypeValue(SimpleType.Any, node.Computed),
        _ => throw PuppetError.Plain($"'{node.Text}' cannot be used in a type"),
    };

    /// <summary>A type of a module that is not on the module path may be anything.</summary>
    private PuppetType OfName(string name)
    {
        var type = Resolve(name);
        return type is ResourceReferenceType { TypeName: not ("Class" or "Resource") } && name.Contains("::", StringComparison.Ordinal)
            && symbols.FindDefine(name.ToLowerInvariant()) is null && isModuleMissing(name.ToLowerInvariant())
            ? SimpleType.Any
            : type;
    }
}

/// <summary>The type that an expression stands for, kept with the expression.</summary>
/// <param name="resolver">Who found it out: a tree is shared by several.</param>
/// <param name="type">The type.</param>
internal sealed class ResolvedType(TypeResolver resolver, Recorded<PuppetType> type)
{
    private TypeResolver? _resolver = resolver;
    private Recorded<PuppetType>? _type = type;

    /// <summary>The type as this resolver found it; null if it was another one.</summary>
    public Recorded<PuppetType>? Of(TypeResolver resolver) => ReferenceEquals(_resolver, resolver) ? _type : null;

    /// <summary>Lets go of the resolver and all that it holds.</summary>
    public void Release() => (_resolver, _type) = (null, null);
}
