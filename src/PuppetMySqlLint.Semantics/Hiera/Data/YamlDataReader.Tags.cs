using System.Text;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What tags make of nodes, in the order in which Psych's visitor asks for them.</summary>
internal sealed partial class YamlDataReader
{
    private const string CoreTag = "tag:yaml.org,2002:";

    /// <returns>The value; null if the tag says nothing, so that a plain scalar is left. To Ruby any other tag takes the quotes away.</returns>
    private PuppetValue? ConvertTagged(YamlScalar scalar, string path, Origin origin)
    {
        var tag = scalar.Tag!.Name;
        if (tag is "!binary" or CoreTag + "binary")
            return Text(Binary(scalar.Value), origin);
        if (IsStringTag(tag, out var className))
            return className.Length == 0 ? Text(scalar.Value, origin) : RefuseObject(scalar, path);
        if (tag is "!ruby/class" or "!ruby/module" && scalar.Value.Length == 0)
            return new UndefValue(origin);
        if (tag is CoreTag + "float" or "!float")
            return ConvertFloat(scalar, path, origin);
        if (tag.StartsWith("!ruby/sym", StringComparison.Ordinal))
            return Symbol(scalar, scalar.Value, origin);
        return tag is "!ruby/object:BigDecimal" or "!ruby/object:DateTime" or "!ruby/object:Complex" or "!ruby/object:Rational" or "!ruby/encoding"
            or "!ruby/class" or "!ruby/module" or "!ruby/regexp" or "!ruby/range"
            ? RefuseObject(scalar, path)
            : null;
    }

    private static string? SymbolOf(YamlScalar scalar)
    {
        if (scalar.Tag is { } tag)
            return tag.Name.StartsWith("!ruby/sym", StringComparison.Ordinal) ? scalar.Value : null;
        return scalar.Style == YamlScalarStyle.Plain && PsychScalar.Read(scalar.Value) is { Kind: PsychKind.Symbol } symbol ? symbol.Symbol : null;
    }

    private PuppetValue ConvertFloat(YamlScalar scalar, string path, Origin origin)
    {
        var read = PsychScalar.Read(scalar.Value);
        return read.Kind switch
        {
            PsychKind.Integer => new FloatValue(read.Integer, origin),
            PsychKind.Float => new FloatValue(read.Float, origin),
            PsychKind.Text when PsychScalar.ToFloat(scalar.Value) is { } number => new FloatValue(number, origin),
            PsychKind.HugeInteger => new UnknownValue(new UnknownReason(UnknownKind.Undecided, $"the integer {scalar.Value} does not fit into 64 bits"), origin),
            _ => Fail(scalar, path, $"{document.Source.ToString(scalar.FullSpan)} is no float to Ruby"),
        };
    }

    /// <returns>The value; null if the mapping is an ordinary one to Ruby.</returns>
    private PuppetValue? ConvertTagged(YamlMapping mapping, string path)
    {
        var tag = mapping.Tag!.Name;
        if (IsStringTag(tag, out var className))
            return className.Length == 0 ? ConvertStringMapping(mapping, path) : RefuseObject(mapping, path);
        if (tag == "!ruby/hash-with-ivars")
        {
            return mapping.Find("elements")?.Value is YamlMapping elements ? ConvertEntries(elements, path) : new HashValue([], OriginOf(mapping, path));
        }
        var isObject = tag is "!set" or CoreTag + "set" or "!omap" or CoreTag + "omap" or "!ruby/range"
            || StartsWithAny(tag, "!ruby/struct", "!ruby/object", "!ruby/array:", "!ruby/exception", "!ruby/hash-with-ivars:", "!map:", "!ruby/hash:", "!ruby/marshalable:");
        return isObject && tag is not ("!ruby/object:Hash" or "!ruby/objectHash") ? RefuseObject(mapping, path) : null;
    }

    /// <summary>A string written as a mapping with the key <c>str</c>, and its instance variables beside.</summary>
    private PuppetValue ConvertStringMapping(YamlMapping mapping, string path)
    {
        PuppetValue? text = null;
        var hasVariables = false;
        foreach (var entry in mapping.Entries)
        {
            var key = ConvertKey(entry.Key, path);
            var value = Convert(entry.Value, path);
            if (key is StringValue { Value: "str" })
                text = value;
            else
                hasVariables = true;
        }
        return hasVariables && text is not StringValue ? RefuseObject(mapping, path) : text ?? new UndefValue(OriginOf(mapping, path));
    }

    /// <summary>Of each item the first key and the last value.</summary>
    private PuppetValue ConvertOrderedMap(YamlSequence sequence, string path)
    {
        var entries = new HashBuilder();
        foreach (var item in sequence.Items)
        {
            var (key, value) = item.Value switch
            {
                YamlMapping { Entries: [var first, ..] } mapping => (first.Key, mapping.Entries[^1].Value),
                YamlSequence { Items: [var first, ..] } inner => (first.Value, inner.Items[^1].Value),
                _ => default,
            };
            if (key is null || value is null)
                return RefuseObject(sequence, path);
            entries[ConvertKey(key, path)] = Convert(value, path);
        }
        return entries.ToHash(OriginOf(sequence, path));
    }

    private UnknownValue RefuseObject(YamlNode node, string path) =>
        Fail(node, path, $"the tag {node.Tag!.Name} asks for a Ruby object, which Puppet refuses together with the whole file");

    private static bool IsStringTag(string tag, out string className)
    {
        className = "";
        if (tag == CoreTag + "str")
            return true;
        var rest = tag.StartsWith("!str", StringComparison.Ordinal) ? tag[4..] : tag.StartsWith("!ruby/string", StringComparison.Ordinal) ? tag[12..] : null;
        className = rest is [':', ..] ? rest[1..] : "";
        return rest is "" or [':', ..];
    }

    private static bool StartsWithAny(string tag, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (tag.StartsWith(beginning, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>
    /// Ruby's <c>unpack('m')</c> skips what is not base 64, and ends at an equals sign in the second half of four digits; bytes that are
    /// no text are shown as Latin-1.
    /// </summary>
    private static string Binary(string text)
    {
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            if (c == '=' && digits.Length % 4 >= 2)
                break;
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
                digits.Append(c);
        }
        digits.Length -= digits.Length % 4 == 1 ? 1 : 0;
        var bytes = System.Convert.FromBase64String(digits.ToString().PadRight((digits.Length + 3) / 4 * 4, '='));
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
