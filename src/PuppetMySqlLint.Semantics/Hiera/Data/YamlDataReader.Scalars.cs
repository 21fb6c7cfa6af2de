using System.Text;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The scalars.</summary>
internal sealed partial class YamlDataReader
{
    private const string CoreTag = "tag:yaml.org,2002:";

    private PuppetValue ConvertScalar(YamlScalar scalar, string path)
    {
        var origin = OriginOf(scalar, path);
        // To Ruby the tag "!" alone takes the quotes away from what follows it.
        if (scalar.Tag is { } tag)
        {
            if (tag is "!str" or CoreTag + "str" || tag.StartsWith("!ruby/string", StringComparison.Ordinal))
                return Text(scalar.Value, origin);
            if (tag is "!binary" or CoreTag + "binary")
                return Text(Binary(scalar.Value), origin);
            if (tag.StartsWith("!ruby/sym", StringComparison.Ordinal))
                return Symbol(scalar, scalar.Value, origin);
            if (!CheckTag(scalar))
                return new UnknownValue(_error, origin);
        }
        else if (scalar.Style != YamlScalarStyle.Plain)
        {
            return Text(scalar.Value, origin);
        }
        var read = PsychScalar.Read(scalar.Value);
        switch (read.Kind)
        {
            case PsychKind.Null: return new UndefValue(origin);
            case PsychKind.True: return new BooleanValue(value: true, origin);
            case PsychKind.False: return new BooleanValue(value: false, origin);
            case PsychKind.Integer: return IsTaggedFloat() ? new FloatValue(read.Integer, origin) : new IntegerValue(read.Integer, origin);
            case PsychKind.Float: return new FloatValue(read.Float, origin);
            case PsychKind.HugeInteger:
                return new UnknownValue(new UnknownReason(UnknownKind.Undecided, $"the integer {scalar.Value} does not fit into 64 bits"), origin);
            case PsychKind.Symbol: return Symbol(scalar, read.Symbol!, origin);
            case PsychKind.Date: return Fail(scalar, path, $"{scalar.Value} is a date to YAML, which Puppet refuses together with the whole file: quote it");
            case PsychKind.Time: return Fail(scalar, path, $"{scalar.Value} is a time to YAML, which Puppet refuses together with the whole file: quote it");
            default: return Text(scalar.Value, origin);
        }

        bool IsTaggedFloat() => scalar.Tag is "!float" or CoreTag + "float";
    }

    /// <summary>Symbols become strings where they are keys.</summary>
    private PuppetValue ConvertKey(YamlNode node, string path)
    {
        if (node is YamlScalar { Tag: null, Style: YamlScalarStyle.Plain } scalar && PsychScalar.Read(scalar.Value) is { Kind: PsychKind.Symbol } symbol)
            return new StringValue(symbol.Symbol!, OriginOf(node, path));
        return Convert(node, path);
    }

    private StringValue Text(string text, Origin origin)
    {
        _needsInterpolation |= text.Contains("%{", StringComparison.Ordinal) || EyamlBlock.IsIn(text);
        return new StringValue(text, origin);
    }

    private StringValue Symbol(YamlScalar scalar, string name, Origin origin)
    {
        Refuse(scalar, $"{document.Source.ToString(scalar.Span)} is a symbol to Ruby, which Puppet refuses as a value: quote it");
        return new StringValue(name, origin);
    }

    /// <returns>False if Ruby would have to make an object of a class, which Puppet does not allow.</returns>
    private bool CheckTag(YamlNode node)
    {
        if (node.Tag is not { } tag)
            return true;
        var isObject = tag.StartsWith("!ruby/", StringComparison.Ordinal) || (node is YamlMapping && tag is "!set" or CoreTag + "set" or "!omap" or CoreTag + "omap");
        if (isObject)
            Fail(node, "", $"the tag {tag} asks for a Ruby object, which Puppet refuses together with the whole file");
        return !isObject;
    }

    /// <summary>Ruby's <c>unpack('m')</c> skips what is not base 64; bytes that are no text are shown as Latin-1.</summary>
    private static string Binary(string text)
    {
        var digits = new string([.. text.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')]);
        digits = digits[..^(digits.Length % 4 == 1 ? 1 : 0)];
        var bytes = System.Convert.FromBase64String(digits.PadRight((digits.Length + 3) / 4 * 4, '='));
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static string Describe(PuppetValue key) => key switch
    {
        BooleanValue flag => flag.Value ? "the boolean true" : "the boolean false",
        UndefValue => "nil",
        HashValue => "a hash",
        ArrayValue => "an array",
        _ => "no string",
    };
}
