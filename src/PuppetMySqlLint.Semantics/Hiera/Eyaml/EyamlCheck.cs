using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Finds encrypted values that nobody can decrypt.</summary>
internal static class EyamlCheck
{
    /// <summary>The file with what is wrong in it.</summary>
    public static HieraDataFile AddTo(HieraDataFile data)
    {
        var diagnostics = data.Entries.Values.SelectMany(static e => Strings(e.Value)).SelectMany(Check).DistinctBy(static d => d.Location).ToImmutableArray();
        return diagnostics.IsEmpty ? data : data.WithDiagnostics([.. data.Diagnostics, .. diagnostics.OrderBy(static d => d.Location?.Span.Start)]);
    }

    /// <summary>The file with the encrypted values that are read by a function which does not decrypt.</summary>
    public static HieraDataFile AddUndecrypted(HieraDataFile data, string function)
    {
        if (!data.Source.Text.Contains("ENC[", StringComparison.Ordinal))
            return data;
        var blocks = data.Entries.Values.SelectMany(static e => Strings(e.Value)).Where(static t => EyamlBlock.IsNamedIn(t.Value) && t.Origin.Location is not null).ToList();
        return blocks.Count == 0 ? data : data.WithDiagnostics([.. data.Diagnostics, new Diagnostic(HieraDescriptors.EyamlNotDecrypted, Narrow(blocks[0].Origin.Location!.Value, 0), function)]);
    }

    private static IEnumerable<Diagnostic> Check(StringValue text)
    {
        if (!text.Value.Contains("ENC[", StringComparison.Ordinal) || text.Origin.Location is not { } location)
            yield break;
        if (EyamlBlock.FindMalformed(text.Value) is { } malformed)
            yield return Broken(location, Occurrence(text.Value, malformed.Offset), malformed.Reason);
        var offset = 0;
        foreach (var (part, block) in EyamlBlock.IsIn(text.Value) ? EyamlBlock.Split(text.Value) : [])
        {
            if (block is not null && EyamlDecryption.Defect(block) is { } defect)
                yield return Broken(location, Occurrence(text.Value, offset), defect);
            offset += part.Length;
        }
    }

    private static Diagnostic Broken(Location scalar, int occurrence, string reason) =>
        new(HieraDescriptors.BrokenEyaml, Narrow(scalar, occurrence), $"the encrypted value is broken: {reason}");

    private static int Occurrence(string text, int offset) => text.AsSpan(0, offset).Count("ENC[");

    /// <summary>The block's own place in the scalar's text, which YAML may have folded.</summary>
    private static Location Narrow(Location scalar, int occurrence)
    {
        var written = scalar.Text;
        var start = -1;
        for (var i = 0; i <= occurrence; i++)
        {
            start = written.IndexOf("ENC[", start + 1, StringComparison.Ordinal);
            if (start < 0)
                return scalar;
        }
        var end = written.AsSpan(start).IndexOfAny(']', '\n') is >= 0 and var length ? start + length + (written[start + length] == ']' ? 1 : 0) : written.Length;
        return scalar with { Span = TextSpan.FromBounds(scalar.Span.Start + start, scalar.Span.Start + end) };
    }

    private static IEnumerable<StringValue> Strings(PuppetValue value) => value switch
    {
        StringValue text => [text],
        ArrayValue array => array.Elements.SelectMany(Strings),
        HashValue hash => hash.Entries.SelectMany(static e => Strings(e.Value)),
        _ => [],
    };
}
