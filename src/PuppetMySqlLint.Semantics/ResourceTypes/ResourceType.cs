using System.Collections.Frozen;
using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A resource type that is written in Ruby, as far as it can be known without running Ruby. Immutable.</summary>
/// <param name="Name">Its name, lower-case: <c>mysql_user</c>.</param>
public sealed record ResourceType(string Name)
{
    /// <summary>What a resource may be given; null if that is not known.</summary>
    private readonly FrozenSet<string>? _names;

    /// <summary>
    /// Its parameters and properties by name, without the metaparameters that every resource takes; default if they cannot be read for
    /// sure, so that any attribute may be right.
    /// </summary>
    public ImmutableArray<ResourceTypeAttribute> Attributes
    {
        get;
        init
        {
            field = value;
            _names = value.IsDefault ? null : value.Select(static a => a.Name).Concat(MetaParameterNames.All).Append("name").ToFrozenSet(StringComparer.Ordinal);
        }
    }

    /// <summary>The file that defines it; null for the types of Puppet and its core modules, which are known without their source.</summary>
    public Location? Location { get; init; }

    /// <summary>The module whose file defines it; null for the types of Puppet and its core modules.</summary>
    public string? Module { get; init; }

    /// <summary>Whether two resources with the same key attributes are the same resource; all are but <c>exec</c> and <c>tidy</c>.</summary>
    public bool IsIsomorphic { get; init; } = true;

    /// <summary>The only values of <c>ensure</c>, sorted; empty if it takes others too, such as versions, or if they are not known.</summary>
    public ImmutableArray<string> EnsureValues { get; init; } = [];

    /// <summary>Whether <see cref="Attributes"/> are known.</summary>
    public bool HasKnownAttributes => !Attributes.IsDefault;

    /// <summary>
    /// The one attribute for which a resource's title stands in, <c>path</c> of a file; <c>name</c> where there are several or it is not
    /// known, as in Puppet.
    /// </summary>
    public string NameAttribute { get; init; } = "name";

    /// <summary>How its titles are taken apart; empty if a title is all of the one key attribute.</summary>
    internal ImmutableArray<TitlePattern> TitlePatterns { get; init; } = [];

    /// <summary>Whether <see cref="TitlePatterns"/> says all; not so where the type computes its patterns.</summary>
    internal bool HasKnownTitles { get; init; } = true;

    /// <summary>The attributes that identify a resource, sorted; empty if they are not known.</summary>
    internal ImmutableArray<string> KeyAttributes => field.IsDefault ? field = HasKnownAttributes ? [.. Attributes.Where(static a => a.IsKey || a.Name == "name" && !a.IsProperty).Select(static a => a.Name).Order(StringComparer.Ordinal)] : [] : field;

    /// <summary>Whether it takes more than one attribute to tell two resources apart.</summary>
    internal bool HasCompositeKey => KeyAttributes.Length > 1;

    /// <summary>The attributes that a title gives.</summary>
    /// <returns>Null if no pattern fits the title, or if the patterns are not known.</returns>
    internal Dictionary<string, string>? PartsOf(string title)
    {
        if (!HasKnownTitles)
            return null;
        if (TitlePatterns.IsEmpty)
            return new(StringComparer.Ordinal) { [KeyAttributes.Length > 1 ? "name" : NameAttribute] = title };
        foreach (var pattern in TitlePatterns)
        {
            var match = RubyRegex.Get(pattern.Regex).Match(title);
            if (!match.Success)
                continue;
            var parts = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < pattern.Attributes.Length; i++)
            {
                if (match.Groups[i + 1].Success)
                    parts[pattern.Attributes[i]] = match.Groups[i + 1].Value;
            }
            return parts;
        }
        return null;
    }

    /// <summary>Whether a resource of the type takes an attribute.</summary>
    /// <param name="attribute">Name of the attribute.</param>
    /// <returns>True also where the attributes are not known.</returns>
    public bool Takes(string attribute) =>
        _names is null || _names.Contains(attribute);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A parameter or property of a resource type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsProperty">Whether it is a property, which Puppet can read from the system, rather than a parameter.</param>
/// <param name="IsKey">Whether it is one of the attributes that identify a resource, Puppet's <c>namevar</c>.</param>
public sealed record ResourceTypeAttribute(string Name, bool IsProperty, bool IsKey);
