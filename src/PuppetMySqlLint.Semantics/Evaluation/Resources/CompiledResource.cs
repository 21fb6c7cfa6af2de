using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A resource while the catalog is compiled.</summary>
internal sealed class CompiledResource : ICollectable
{
    private readonly List<ResourceParam> _parameters = new(4);

    /// <summary>Type as catalogs write it.</summary>
    public required string Type { get; init; }

    /// <summary>Title; a class's with capitals, <c>main</c> for the site manifest.</summary>
    public required string Title { get; init; }

    /// <summary>The class, define or node; null for native and opaque resources.</summary>
    public ContainerSymbol? Symbol { get; init; }

    /// <summary>The scope in which it was declared.</summary>
    public required Scope Scope { get; init; }

    /// <summary>The container that declared it: who may override it follows from that.</summary>
    public required ContainerSymbol Source { get; init; }

    /// <summary>Where it was declared.</summary>
    public Location? Location { get; set; }

    /// <summary>Where it was declared, also where Puppet's catalog does not say: by <c>include</c>.</summary>
    public Location? Declaration { get; init; }

    public bool IsVirtual { get; set; }

    public bool IsExported { get; set; }

    public bool IsOpaque { get; init; }

    public bool IsEvaluated { get; set; }

    /// <summary>Whether the tags of its container were added.</summary>
    public bool HasContainerTags { get; set; }

    /// <summary>Which branch of its container declared it; null where it is declared in every case.</summary>
    public PathCondition? Path { get; set; }

    /// <summary>Other places that declare the same class, for its conditions.</summary>
    public List<(CompiledResource? Container, PathCondition? Path)>? OtherDeclarations { get; set; }

    /// <summary>The node that exported it; null if it was declared here.</summary>
    public string? CollectedFrom { get; init; }

    /// <summary>Where its title came from; null where Puppet gave it one.</summary>
    public Origin? TitleOrigin { get; init; }

    /// <summary>The title itself, for <c>$title</c>, where <see cref="Title"/> is not it: a secret, for which that is a stand-in, or a number that a function gave.</summary>
    public PuppetValue? TitleItself { get; init; }

    /// <summary>Whether a function gave it a number for a title, which Puppet does not take for a tag and repeats as the name.</summary>
    public bool HasNumericTitle => TitleItself is IntegerValue or FloatValue;

    /// <summary>Why it is here.</summary>
    public required string Cause { get; init; }

    /// <summary>Its place among the catalog's resources; -1 as long as it is not in the catalog.</summary>
    public int Place { get; set; } = -1;

    /// <summary>What it contains, in the order of declaration.</summary>
    public List<CompiledResource>? Contents { get; private set; }

    /// <summary>What contains it: seldom more than one.</summary>
    public List<CompiledResource>? Holders { get; private set; }

    /// <summary>By what it is found.</summary>
    public ResourceKey Key => new(Type, Title);

    /// <summary>Its tags: those of its type and title, its own, and its container's, which are seldom more than ten.</summary>
    public TagSet Tags { get; } = new();

    public List<ResourceParam> Parameters => _parameters;

    public bool IsClass => Type == "Class";

    public bool IsStage => string.Equals(Type, "Stage", StringComparison.OrdinalIgnoreCase);

    /// <summary>The resource whose body declared it; null for the top.</summary>
    public CompiledResource? Container => ReferenceEquals(Scope.Resource, this) ? null : Scope.Resource;

    /// <summary>Whether a parameter is set that passes on to what it contains.</summary>
    public bool HasInheritedMetaParameters { get; private set; }

    /// <summary>Whether a parameter is set that says in which order resources are applied.</summary>
    public bool HasRelationships { get; private set; }

    /// <summary>Says that it contains another, once.</summary>
    public void Contain(CompiledResource content)
    {
        if (content.Holders?.Contains(this) == true)
            return;
        (content.Holders ??= new List<CompiledResource>(1)).Add(this);
        (Contents ??= []).Add(content);
    }

    public ResourceParam? Find(string name)
    {
        foreach (var parameter in _parameters)
        {
            if (parameter.Name == name)
                return parameter;
        }
        return null;
    }

    /// <summary>Sets a parameter; one that is there keeps its place.</summary>
    public void Set(ResourceParam parameter)
    {
        if (parameter.Name == "tag")
            TagNames.AddValue(Tags, parameter.Value);
        if (SecretTaint.Mark(parameter.Name, parameter.Value) is var marked && !ReferenceEquals(marked, parameter.Value))
            parameter = parameter with { Value = marked };
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (_parameters[i].Name == parameter.Name)
            {
                _parameters[i] = parameter;
                return;
            }
        }
        _parameters.Add(parameter);
        HasInheritedMetaParameters |= MetaParameters.Inherited.AsSpan().Contains(parameter.Name);
        HasRelationships |= MetaParameters.Relationships.AsSpan().Contains(parameter.Name);
    }

    PuppetValue? ICollectable.ValueOf(string parameter) => Find(parameter)?.Value;

    /// <summary>Whether it, or a container around it, carries one of the tags.</summary>
    public bool IsTagged(IReadOnlyList<string> tags)
    {
        for (var resource = this; resource is not null; resource = resource.Container)
        {
            foreach (var tag in tags)
            {
                if (resource.Tags.Contains(tag))
                    return true;
            }
        }
        return false;
    }

    public override string ToString() => $"{Type}[{Title}]";
}
