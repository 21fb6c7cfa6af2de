using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A value of a HOCON file before its substitutions are made.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record HoconNode(TextSpan Span)
{
    /// <summary>Whether it is itself, or becomes by substitution, a list or an object in parts.</summary>
    public virtual bool NeedsResolution => false;
}

/// <summary>Text, a number, true, false or null.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The text where it is joined with others.</param>
/// <param name="Kind">What it is.</param>
internal sealed record HoconScalar(TextSpan Span, string Text, HoconScalarKind Kind) : HoconNode(Span);

internal enum HoconScalarKind
{
    Quoted,
    Unquoted,
    Blank,
    Number,
    True,
    False,
    Null,
}

/// <summary>An object. Its fields keep the order that the Ruby library gives them.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Fields">The fields.</param>
internal sealed record HoconObject(TextSpan Span, ImmutableList<HoconField> Fields) : HoconNode(Span)
{
    public HoconField? Find(string name) => Fields.Find(f => f.Name == name);

    /// <summary>Sets a field; what it held before is merged or stays below.</summary>
    public HoconObject With(HoconField field)
    {
        var index = Fields.FindIndex(f => f.Name == field.Name);
        return index < 0
            ? this with { Fields = Fields.Add(field) }
            : this with { Fields = Fields.SetItem(index, field with { Value = Merge(field.Value, Fields[index].Value) }) };
    }

    /// <summary>A later value over an earlier one.</summary>
    public static HoconNode Merge(HoconNode later, HoconNode earlier)
    {
        if (later is HoconObject high && earlier is HoconObject low)
            return Merge(high, low);
        if (later is HoconStack stack)
            return new HoconStack(later.Span, [.. stack.Layers, .. Layers(earlier)]);
        // What has neither substitutions nor fields hides all that came before.
        return later.NeedsResolution || later is HoconObject ? new HoconStack(later.Span, [later, .. Layers(earlier)]) : later;
    }

    public static HoconObject Merge(HoconObject high, HoconObject low) => high with
    {
        Fields =
        [
            .. high.Fields.Select(f => low.Find(f.Name) is { } below ? f with { Value = Merge(f.Value, below.Value) } : f),
            .. low.Fields.Where(f => high.Find(f.Name) is null),
        ],
    };

    private static ImmutableArray<HoconNode> Layers(HoconNode node) => node is HoconStack stack ? stack.Layers : [node];
}

/// <summary>A field of an object.</summary>
/// <param name="Name">The key.</param>
/// <param name="KeySpan">Where it stands.</param>
/// <param name="Value">The value.</param>
internal sealed record HoconField(string Name, TextSpan KeySpan, HoconNode Value);

/// <summary>A list.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Items">The elements.</param>
internal sealed record HoconList(TextSpan Span, ImmutableArray<HoconNode> Items) : HoconNode(Span);

/// <summary>A substitution, <c>${path}</c> or <c>${?path}</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Path">The path in segments.</param>
/// <param name="IsOptional">Whether it may lead nowhere.</param>
internal sealed record HoconSubstitution(TextSpan Span, ImmutableArray<string> Path, bool IsOptional) : HoconNode(Span)
{
    public override bool NeedsResolution => true;
}

/// <summary>Several values side by side.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Parts">The values.</param>
internal sealed record HoconConcatenation(TextSpan Span, ImmutableArray<HoconNode> Parts) : HoconNode(Span)
{
    public override bool NeedsResolution => Parts.Any(static p => p.NeedsResolution);
}

/// <summary>Values of one key one over the other, which cannot be merged before substitutions are made.</summary>
/// <param name="Span">Where the last one stands.</param>
/// <param name="Layers">The values, the last one first.</param>
internal sealed record HoconStack(TextSpan Span, ImmutableArray<HoconNode> Layers) : HoconNode(Span)
{
    public override bool NeedsResolution => true;
}

/// <summary>The text is not HOCON to the Ruby library. Never leaves the reader of data files.</summary>
/// <param name="span">Where.</param>
/// <param name="reason">Why, in one clause.</param>
internal sealed class HoconException(TextSpan span, string reason) : Exception(reason)
{
    public TextSpan Span { get; } = span;
}
