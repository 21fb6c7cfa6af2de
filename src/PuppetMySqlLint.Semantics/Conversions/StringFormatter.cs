using System.Text;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary><c>String.new(value, formats)</c>: strings by formats for each type.</summary>
internal static partial class StringFormatter
{
    /// <summary>The string of a value with the default formats: members of collections are quoted.</summary>
    public static string Format(PuppetValue value) => Format(value, FormatMap.Default, new Indentation(0, IsFirst: true, IsOn: false));

    /// <summary>The string of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="formats"><c>default</c>, a format, or a hash from types to formats.</param>
    public static string Format(PuppetValue value, PuppetValue formats)
    {
        var map = formats switch
        {
            DefaultValue => null,
            StringValue text => new FormatMap([(Kind(value), new StringFormat(text.Value))]),
            HashValue hash => ReadMap(hash),
            _ => throw new EvaluationException($"string conversion expects a Default value or a Hash of type to format mappings, got a '{RubyInspection.ClassName(formats)}'"),
        };
        return Format(value, FormatMap.Merge(FormatMap.Default, map)!, new Indentation(0, IsFirst: true, IsOn: false));
    }

    private static PuppetType Kind(PuppetValue value) => value switch
    {
        ArrayValue => ArrayType.Default,
        HashValue => HashType.Default,
        _ => TypeInference.InferDetailed(value),
    };

    private static FormatMap ReadMap(HashValue hash) => new([.. hash.Entries.Select(static e =>
    {
        if (e.Key is not TypeValue type)
            throw new EvaluationException($"top level keys in the format hash must be data types, got instance of '{RubyInspection.ClassName(e.Key)}'");
        return (type.Type, e.Value is HashValue container ? ReadContainer(container) : new StringFormat(Text(e.Value)));
    })]);

    private static StringFormat ReadContainer(HashValue hash)
    {
        string[] known = ["separator", "separator2", "format", "string_formats"];
        if (!hash.Entries.All(e => e.Key is StringValue key && known.Contains(key.Value, StringComparer.Ordinal)))
            throw new EvaluationException($"only {string.Join(", ", known.Select(static k => $"'{k}'"))} are allowed in a container format, got {RubyInspection.Inspect(hash)}");
        return new StringFormat(hash.Find("format") is { } format ? Text(format) : "")
        {
            Separator = hash.Find("separator") is { } separator ? Text(separator) : null,
            KeySeparator = hash.Find("separator2") is { } second ? Text(second) : null,
            Inner = hash.Find("string_formats") is HashValue inner ? ReadMap(inner) : null,
        };
    }

    private static string Text(PuppetValue value) => value is StringValue text ? text.Value : "";

    private static string Format(PuppetValue value, FormatMap formats, Indentation indentation)
    {
        var format = formats.Find(Kind(value));
        return value switch
        {
            ArrayValue v => Array(v, format, formats, indentation),
            HashValue v => Hash(v, format, formats, indentation),
            _ => Scalar(value, format),
        };
    }

    private static string Array(ArrayValue array, StringFormat format, FormatMap formats, Indentation indentation)
    {
        if (format.Type is not ('a' or 's' or 'p'))
            throw format.Refuse("Array", "asp");
        var (open, close) = format.Delimiters("[", "]");
        var separator = format.Separator ?? ", ";
        indentation = indentation with { IsOn = format.IsAlternate || indentation.IsOn };
        var builder = new StringBuilder();
        if (indentation.Breaks)
            builder.Append('\n').Append(indentation.Padding);
        builder.Append(open);
        var inner = indentation.Increase(format.IsAlternate);
        var texts = array.Elements.Select(e => Format(e, IsContainer(e) ? formats : format.Inner ?? FormatMap.Members, inner with { IsFirst = false })).ToList();
        var breaksBySize = format is { IsAlternate: true, Width: { } width } && Widest(array, texts) > width;
        for (var i = 0; i < texts.Count; i++)
        {
            var isContainer = IsContainer(array.Elements[i]);
            if (i == 0)
            {
                if (breaksBySize && !isContainer)
                    builder.Append(' ');
            }
            else
            {
                builder.Append(separator);
                if (breaksBySize && !isContainer || format.IsAlternate && IsContainer(array.Elements[i - 1]) && !isContainer)
                {
                    TrimBlank(builder);
                    builder.Append('\n').Append(inner.Padding);
                }
            }
            if (builder is { Length: > 0 } && builder[^1] == ' ' && texts[i].StartsWith('\n'))
                TrimBlank(builder);
            builder.Append(texts[i]);
        }
        return builder.Append(close).ToString();
    }

    private static string Hash(HashValue hash, StringFormat format, FormatMap formats, Indentation indentation)
    {
        if (format.Type == 'a')
        {
            var pairs = new ArrayValue([.. hash.Entries.Select(static e => (PuppetValue)new ArrayValue([e.Key, e.Value], Origins.Computed))], Origins.Computed);
            return Format(pairs, formats, indentation);
        }
        if (format.Type is not ('h' or 's' or 'p'))
            throw format.Refuse("Hash", "hasp");
        var (open, close) = format.Delimiters("{", "}");
        var separator = format.Separator ?? ", ";
        if (format.IsAlternate)
            separator = (separator.EndsWith('\n') ? separator : separator.TrimEnd()) + "\n";
        var association = format.KeySeparator ?? " => ";
        indentation = indentation with { IsOn = format.IsAlternate || indentation.IsOn };
        var inner = indentation.Increase(isOn: false);
        var padding = format.IsAlternate ? inner.Padding : "";
        var builder = new StringBuilder();
        if (indentation.Breaks)
            builder.Append('\n').Append(indentation.Padding);
        builder.Append(open).Append(format.IsAlternate ? "\n" : "");
        string Member(PuppetValue value) => Format(value, IsContainer(value) ? formats : format.Inner ?? FormatMap.Members, inner);
        builder.AppendJoin(separator, hash.Entries.Select(e => padding + Member(e.Key) + association + Member(e.Value)));
        if (format.IsAlternate)
            builder.Append('\n').Append(indentation.Padding);
        return builder.Append(close).ToString();
    }

    private static int Widest(ArrayValue array, List<string> texts)
    {
        var widest = 0;
        var run = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            run = IsContainer(array.Elements[i]) ? 0 : run + texts[i].Length;
            widest = Math.Max(widest, run);
        }
        return widest;
    }

    private static void TrimBlank(StringBuilder builder)
    {
        if (builder[^1] == '\n')
            return;
        while (builder.Length > 0 && char.IsWhiteSpace(builder[^1]))
        {
            builder.Length--;
        }
    }

    private static bool IsContainer(PuppetValue value) => value is ArrayValue or HashValue;

    private readonly record struct Indentation(int Level, bool IsFirst, bool IsOn)
    {
        public bool Breaks => IsOn && Level > 0 && !IsFirst;

        public string Padding => new(' ', 2 * Level);

        public Indentation Increase(bool isOn) => new(Level + 1, IsFirst: true, isOn);
    }
}
