using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Formats of values that hold no others.</summary>
internal static partial class StringFormatter
{
    private static string Scalar(PuppetValue value, StringFormat format) => value switch
    {
        UndefValue => Undef(format),
        DefaultValue => Default(format),
        BooleanValue v => Boolean(v.Value, format),
        IntegerValue => Integer((IntegerValue)value, format),
        FloatValue => Float((FloatValue)value, format),
        StringValue v => String(v.Value, format),
        RegexValue v => Regexp(v.Pattern, format),
        TypeValue v => Type(Interpolation.ToText(v.Type), format),
        RichValue { Data: BinaryData data } => Binary(data, format),
        RichValue v => Rich(v, format),
        SensitiveValue => Sensitive(format),
        _ => Ruby(format.Text, Interpolation.ToText(value)),
    };

    private static string Ruby(string format, string text) => RubyFormat.Format(format, new StringValue(text, Origins.Computed));

    private static string Sensitive(StringFormat format) => format.Type switch
    {
        'd' or 'i' or 'u' or 'x' or 'X' or 'o' or 'b' or 'B' => throw new EvaluationException("can't convert Puppet::Pops::Types::PSensitiveType::Sensitive into Integer"),
        'e' or 'E' or 'f' or 'g' or 'G' or 'a' or 'A' => throw new EvaluationException("can't convert Puppet::Pops::Types::PSensitiveType::Sensitive into Float"),
        'p' => Ruby(format.WithType('s'), "#<Sensitive [value redacted]>"),
        _ => Ruby(format.Text, "Sensitive [value redacted]"),
    };

    private static string Undef(StringFormat format)
    {
        var alternate = format.IsAlternate;
        return format.Pad(format.Type switch
        {
            'n' => alternate ? "null" : "nil",
            'u' => alternate ? "undefined" : "undef",
            'd' or 'x' or 'X' or 'o' or 'b' or 'B' or 'e' or 'E' or 'f' or 'g' or 'G' or 'a' or 'A' => "NaN",
            'v' => "n/a",
            'V' => "N/A",
            's' => alternate ? "\"\"" : "",
            'p' => alternate ? "\"undef\"" : "undef",
            _ => throw format.Refuse("Undef", "nudxXobBeEfgGaAvVsp"),
        });
    }

    private static string Default(StringFormat format) => format.Pad(format.Type switch
    {
        'd' or 's' or 'p' => format.IsAlternate ? "\"default\"" : "default",
        'D' => format.IsAlternate ? "\"Default\"" : "Default",
        _ => throw format.Refuse("Default", "dDsp"),
    });

    private static string Boolean(bool value, StringFormat format)
    {
        string First(string text) => format.Pad(format.IsAlternate ? text[..1] : text);
        return format.Type switch
        {
            't' => First(value ? "true" : "false"),
            'T' => First(value ? "True" : "False"),
            'y' => First(value ? "yes" : "no"),
            'Y' => First(value ? "Yes" : "No"),
            'd' or 'x' or 'X' or 'o' or 'b' or 'B' => Integer(new IntegerValue(value ? 1 : 0, Origins.Computed), format),
            'e' or 'E' or 'f' or 'g' or 'G' or 'a' or 'A' => Float(new FloatValue(value ? 1 : 0, Origins.Computed), format),
            's' or 'p' => format.Pad(value ? "true" : "false"),
            _ => throw format.Refuse("Boolean", "tTyYdxXobBeEfgGaAsp"),
        };
    }

    private static string Integer(IntegerValue value, StringFormat format) => format.Type switch
    {
        'd' or 'x' or 'X' or 'o' or 'b' or 'B' or 'p' or 'e' or 'E' or 'f' or 'g' or 'G' or 'a' or 'A' => RubyFormat.Format(format.Text, value),
        'c' => Ruby(format.WithType('s'), format.IsAlternate ? $"\"{Character(value.Value)}\"" : Character(value.Value)),
        's' => Ruby(format.WithType(format.IsAlternate ? 'p' : 's'), Interpolation.ToText(value)),
        _ => throw format.Refuse("Integer", "dxXobBeEfgGaAspc"),
    };

    /// <summary>Ruby's <c>[n].pack('U')</c>, which makes something of what is no character too.</summary>
    private static string Character(long code) => code switch
    {
        < 0 or > int.MaxValue => throw new EvaluationException("pack(U): value out of range"),
        > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => new string('\uFFFD', code switch { <= 0xFFFF => 3, <= 0x1FFFFF => 4, <= 0x3FFFFFF => 5, _ => 6 }),
        _ => char.ConvertFromUtf32((int)code),
    };

    private static string Float(FloatValue value, StringFormat format) => format.Type switch
    {
        'd' or 'x' or 'X' or 'o' or 'b' or 'B' => RubyFormat.Format(format.Text, new IntegerValue((long)value.Value, Origins.Computed)),
        'e' or 'E' or 'f' or 'g' or 'G' or 'a' or 'A' or 'p' => RubyFormat.Format(format.Text, value),
        's' => Ruby(format.Text, format.IsAlternate ? $"\"{RubyNumbers.ToText(value.Value)}\"" : RubyNumbers.ToText(value.Value)),
        _ => throw format.Refuse("Float", "dxXobBeEfgGaAsp"),
    };

    private static string String(string value, StringFormat format)
    {
        var text = format.Type switch
        {
            's' or 'p' => value,
            'c' => RubyStrings.Capitalize(value),
            'C' => string.Join("::", value.Split("::").Select(RubyStrings.Capitalize)),
            'u' => RubyStrings.Upcase(value),
            'd' => RubyStrings.Downcase(value),
            't' => RubyStrings.Strip(value),
            _ => throw format.Refuse("String", "cCudspt"),
        };
        if (format.Type == 'p')
            return format.Pad(TypeText.Quote(text, format.IsAlternate));
        return format.IsAlternate && format.Type != 's' ? format.Pad(TypeText.Quote(text)) : Ruby(format.WithType('s'), text);
    }

    private static string Regexp(string pattern, StringFormat format) => format.Type switch
    {
        'p' => Ruby(format.WithType('s'), RegexpType.Delimit(pattern)),
        's' => Ruby(format.Text, format.IsAlternate ? TypeText.Quote(pattern) : pattern),
        _ => throw format.Refuse("Regexp", "sp"),
    };

    private static string Type(string text, StringFormat format) => format.Type switch
    {
        's' => Ruby(format.Text, format.IsAlternate ? $"\"{text}\"" : text),
        'p' => Ruby(format.WithType('s'), text),
        _ => throw format.Refuse("Type", "sp"),
    };

    private static string Binary(BinaryData data, StringFormat format)
    {
        var target = format.WithType(format.IsAlternate ? 'p' : 's');
        return format.Type switch
        {
            's' => Ruby(target, System.Text.Encoding.UTF8.GetString(data.Bytes.AsSpan())),
            'p' => $"Binary(\"{Ruby(format.WithType('s'), data.ToString())}\")",
            'b' => Ruby(target, Base64Lines(data.ToString())),
            'B' => Ruby(target, data.ToString()),
            'u' => Ruby(target, data.ToString().Replace('+', '-').Replace('/', '_')),
            't' => Ruby(target, "Binary"),
            'T' => Ruby(target, "BINARY"),
            _ => throw format.Refuse("Binary", "bButTsp"),
        };
    }

    private static string Base64Lines(string text) => string.Concat(text.Chunk(60).Select(static line => new string(line) + "\n"));

    private static string Rich(RichValue value, StringFormat format) => format.Type switch
    {
        's' => Ruby(format.Text, value.Text),
        'p' when value.Data is SemVerRange range => Ruby(format.WithType('s'), range.Normalized),
        'p' when value.Data is SemVer => Ruby(format.WithType('s'), value.Text),
        'p' => Ruby(format.WithType('s'), $"{value.TypeName}('{value.Text}')"),
        _ when value.Data is UriData => throw format.Refuse("URI", "sp"),
        // What has no format of its own goes to Ruby's, for which times are numbers and versions are none.
        'd' or 'i' or 'u' or 'x' or 'X' or 'o' or 'b' or 'B' or 'c' => RubyFormat.Format(format.Text, new IntegerValue((long)Math.Floor(Seconds(value.Data, "Integer")), Origins.Computed)),
        'e' or 'E' or 'f' or 'g' or 'G' or 'a' or 'A' => RubyFormat.Format(format.Text, new FloatValue((double)Seconds(value.Data, "Float"), Origins.Computed)),
        _ => throw new EvaluationException($"malformed format string - %{format.Type}"),
    };

    private static decimal Seconds(RichData data, string number) => data switch
    {
        Timespan span => (decimal)span.Nanoseconds / Timespan.NanosecondsPerSecond,
        Timestamp time => (decimal)time.Nanoseconds / Timespan.NanosecondsPerSecond,
        SemVer => throw new EvaluationException($"can't convert SemanticPuppet::Version into {number}"),
        SemVerRange => throw new EvaluationException($"can't convert SemanticPuppet::VersionRange into {number}"),
        _ => throw new EvaluationException($"can't convert {data.TypeName} into {number}"),
    };
}
