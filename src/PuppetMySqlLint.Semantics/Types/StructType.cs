using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>Struct[{a =&gt; String, Optional[b] =&gt; Integer}]</c>: a hash with known keys.</summary>
internal sealed class StructType(ImmutableArray<StructElement> elements) : PuppetType
{
    public static StructType Default { get; } = new([]);

    public ImmutableArray<StructElement> Elements { get; } = elements;

    public override string Name => "Struct";

    internal override PuppetType Unparameterized => Default;

    /// <summary>The range of the number of entries.</summary>
    public IntegerType EffectiveSize => new(Elements.Count(static e => !e.IsOptional), Elements.Length);

    public StructElement? Find(string name) => Elements.FirstOrDefault(e => e.Name == name);

    internal override PuppetType Generalize() => new StructType([.. Elements.Select(static e => e with { Value = e.Value.Generalize() })]);

    internal override PuppetType Normalize() => new StructType([.. Elements.Select(static e => e with { Value = e.Value.Normalize() })]);

    internal override void Write(StringBuilder builder, bool expandAliases)
    {
        builder.Append(Name);
        if (!Elements.IsEmpty)
            builder.Append("[{").AppendJoin(", ", Elements.Select(e => WriteElement(e, expandAliases))).Append("}]");
    }

    private protected override bool? IsInstanceCore(PuppetValue value)
    {
        if (value is not HashValue hash)
            return false;
        var answers = new List<bool?>();
        var matched = 0;
        foreach (var element in Elements)
        {
            if (hash.Find(element.Name) is { } member)
            {
                matched++;
                answers.Add(element.Value.IsInstance(member));
            }
            else
            {
                answers.Add(element.IsOptional ? true : hash.Openness is null ? false : null);
            }
        }
        // An unknown key may be one of those that are missing.
        answers.Add(matched == hash.Entries.Length ? hash.Openness is null ? true : null : hash.Entries.All(static e => e.Key.IsKnown) ? false : null);
        return All(answers);
    }

    private protected override bool IsAssignableCore(PuppetType other)
    {
        switch (other)
        {
            case StructType record:
                var matched = 0;
                foreach (var element in Elements)
                {
                    if (record.Find(element.Name) is { } counterpart)
                    {
                        matched++;
                        if (counterpart.IsOptional && !element.IsOptional || !element.Value.IsAssignable(counterpart.Value))
                            return false;
                    }
                    else if (!element.IsOptional)
                    {
                        return false;
                    }
                }
                return matched == record.Elements.Length;
            case HashType hash:
                return Elements.Where(static e => !e.IsOptional).All(e => e.Value.IsAssignable(hash.Value) && StringType.Default.IsAssignable(hash.Key))
                    && EffectiveSize.Contains(hash.Size ?? CollectionType.AnySize);
            default:
                return false;
        }
    }

    private static string WriteElement(StructElement element, bool expandAliases)
    {
        var name = TypeText.Quote(element.Name);
        var acceptsUndef = element.Value.IsAssignable(SimpleType.Undef);
        var key = element.IsOptional ? acceptsUndef ? name : $"Optional[{name}]" : acceptsUndef ? $"NotUndef[{name}]" : name;
        return $"{key} => {TypeText.Of(element.Value, expandAliases)}";
    }
}

/// <summary>One key of a <see cref="StructType"/>.</summary>
/// <param name="Name">The key.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="Value">The type of its value.</param>
internal sealed record StructElement(string Name, bool IsOptional, PuppetType Value);
