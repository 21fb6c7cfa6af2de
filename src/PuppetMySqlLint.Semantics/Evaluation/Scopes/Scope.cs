using System.Diagnostics.CodeAnalysis;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The variables and resource defaults of one class, define instance, node or of the top.</summary>
internal sealed class Scope
{
    private Dictionary<string, List<ResourceParam>>? _defaults;

    public Scope(Scope? parent, ContainerSymbol source, CompiledResource? resource)
    {
        Parent = parent;
        Source = source;
        Resource = resource;
        Own = Frame.Local(null);
        Top = Own;
    }

    /// <summary>The scope in which the container was declared: where dynamic defaults come from.</summary>
    public Scope? Parent { get; }

    /// <summary>The class, define or node.</summary>
    public ContainerSymbol Source { get; }

    /// <summary>The resource whose body is evaluated here.</summary>
    public CompiledResource? Resource { get; set; }

    /// <summary>The scope's own variables.</summary>
    public Frame Own { get; }

    /// <summary>The innermost level: <see cref="Own"/>, or that of a block or match within.</summary>
    public Frame Top { get; set; }

    /// <summary>What templates and functions in Ruby assigned; they may go on changing it. Null as long as there is nothing.</summary>
    public Dictionary<string, RubyValue>? AssignedInRuby { get; set; }

    /// <summary>The scope of the class that this one inherits from; null if none.</summary>
    public Scope? Inherited { get; init; }

    public bool IsTopOrNode => Parent is null || Source.Kind == ContainerKind.Node;

    /// <summary>Where lookup goes on after this scope and those it inherits from: the node definition, then the top.</summary>
    public Scope? Enclosing
    {
        get
        {
            var scope = Parent;
            while (scope is not null && !scope.IsTopOrNode)
                scope = scope.Parent;
            return scope;
        }
    }

    /// <summary>Looks a name without <c>::</c> up: here, in inherited classes, in the node definition, at the top.</summary>
    public bool TryLookup(string name, [NotNullWhen(true)] out PuppetValue? value)
    {
        for (var scope = this; scope is not null; scope = scope.Inherited ?? scope.Enclosing)
        {
            if (scope.TryGetLocal(name, out value))
                return true;
        }
        value = null;
        return false;
    }

    /// <summary>Looks a name up in this scope alone, in its blocks first.</summary>
    public bool TryGetLocal(string name, [NotNullWhen(true)] out PuppetValue? value)
    {
        for (var frame = Top; frame is not null; frame = frame.Parent)
        {
            if (frame.TryGetOwn(name, out value))
                return true;
        }
        value = AssignedInRuby is not null && AssignedInRuby.TryGetValue(name, out var assigned) ? RubyBridge.ToPuppet(assigned, Origins.Ruby) : null;
        return value is not null;
    }

    /// <summary>Gives a variable of this scope another value; a parameter of the resource is the same value.</summary>
    /// <returns>Whether the scope has it.</returns>
    public bool Replace(string name, PuppetValue value)
    {
        for (var frame = Top; frame is not null; frame = frame.Parent)
        {
            if (frame.Variables?.Contains(name) != true)
                continue;
            frame.Variables.Set(name, value);
            if (frame == Own && Resource?.Find(name) is { } parameter)
                Resource.Set(parameter with { Value = value });
            return true;
        }
        return false;
    }

    /// <summary>The variables that are seen from here without <c>::</c> and are not <c>undef</c>, the outermost first, as <c>to_hash</c> gives them.</summary>
    public IReadOnlyList<KeyValuePair<string, PuppetValue>> AllVariables()
    {
        var all = new OrderedDictionary<string, PuppetValue>(StringComparer.Ordinal);
        AddVariables(all);
        return [.. all];
    }

    private void AddVariables(OrderedDictionary<string, PuppetValue> all)
    {
        Enclosing?.AddVariables(all);
        Inherited?.AddVariables(all);
        var frames = new Stack<Frame>();
        for (var frame = Top; frame is not null; frame = frame.Parent)
            frames.Push(frame);
        foreach (var (name, value) in frames.SelectMany(static f => f.Variables?.Entries ?? []))
        {
            if (value is UndefValue)
                all.Remove(name);
            else
                all[name] = value;
        }
    }

    /// <summary>The level in which an assignment takes place.</summary>
    public Frame AssignmentFrame
    {
        get
        {
            var frame = Top;
            while (frame.Variables is null)
                frame = frame.Parent!;
            return frame;
        }
    }

    /// <summary>Keeps captures for the rest of the block.</summary>
    public void PushMatch(MatchData match) => Top = Frame.OfMatch(Top, match);

    /// <summary>Adds a default; null where there is none of that name yet, the earlier one otherwise.</summary>
    public ResourceParam? AddDefault(string typeName, ResourceParam parameter)
    {
        _defaults ??= new Dictionary<string, List<ResourceParam>>(StringComparer.Ordinal);
        if (!_defaults.TryGetValue(typeName, out var list))
            _defaults[typeName] = list = [];
        if (list.Find(p => p.Name == parameter.Name) is { } earlier)
            return earlier;
        list.Add(parameter);
        return null;
    }

    public void ReplaceDefault(string typeName, ResourceParam parameter)
    {
        var list = _defaults![typeName];
        list[list.FindIndex(p => p.Name == parameter.Name)] = parameter;
    }

    /// <summary>The defaults for a type as seen from here, the outermost first; an inner one takes the place of an outer one.</summary>
    public List<ResourceParam>? DefaultsFor(string typeName)
    {
        var outer = Parent?.DefaultsFor(typeName);
        if (_defaults is null || !_defaults.TryGetValue(typeName, out var own))
            return outer;
        var result = outer is null ? [] : new List<ResourceParam>(outer);
        foreach (var parameter in own)
        {
            var index = result.FindIndex(p => p.Name == parameter.Name);
            if (index < 0)
                result.Add(parameter);
            else
                result[index] = parameter;
        }
        return result;
    }

    /// <summary>Whether a value is a default for a type as seen from here.</summary>
    public bool IsDefault(string typeName, string name, PuppetValue value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._defaults is not null && scope._defaults.TryGetValue(typeName, out var own)
                && own.Find(p => p.Name == name) is { } parameter && ValueComparer.HashKey.Equals(parameter.Value, value))
                return true;
        }
        return false;
    }
}
