using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The scalars.</summary>
internal sealed partial class YamlDataReader
{
    private PuppetValue ConvertScalar(YamlScalar scalar, string path)
    {
        var origin = OriginOf(scalar, path);
        if (scalar.Tag is not null)
        {
            if (ConvertTagged(scalar, path, origin) is { } tagged)
                return tagged;
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
            case PsychKind.Integer: return new IntegerValue(read.Integer, origin);
            case PsychKind.Float: return new FloatValue(read.Float, origin);
            case PsychKind.HugeInteger:
                return new UnknownValue(new UnknownReason(UnknownKind.Undecided, $"the integer {scalar.Value} does not fit into 64 bits"), origin);
            case PsychKind.Symbol: return Symbol(scalar, read.Symbol!, origin);
            case PsychKind.Date: return Fail(scalar, path, $"{scalar.Value} is a date to YAML, which Puppet refuses together with the whole file: quote it");
            case PsychKind.Time: return Fail(scalar, path, $"{scalar.Value} is a time to YAML, which Puppet refuses together with the whole file: quote it");
            case PsychKind.Broken: return Fail(scalar, path, $"{scalar.Value} begins like a number, and Ruby fails to read it as one: quote it");
            default: return Text(scalar.Value, origin);
        }
    }

    /// <summary>Symbols become strings where they are keys.</summary>
    private PuppetValue ConvertKey(YamlNode node, string path)
    {
        if (node is YamlScalar scalar && SymbolOf(scalar) is { } symbol)
            return new StringValue(symbol, OriginOf(node, path));
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

    private static string Describe(PuppetValue key) => key switch
    {
        BooleanValue flag => flag.Value ? "the boolean true" : "the boolean false",
        UndefValue => "nil",
        HashValue => "a hash",
        ArrayValue => "an array",
        _ => "no string",
    };
}
