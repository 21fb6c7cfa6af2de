using System.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Writes values as text of a document.</summary>
internal sealed class YamlValueWriter(YamlLayout layout)
{
    private const int LongestKey = 1000;

    /// <summary>Whether a key can be written on one line, as a simple one.</summary>
    public static bool IsKey(string key) => key.Length <= LongestKey;

    public static string Key(string key, bool isInFlow, YamlScalarStyle style = YamlScalarStyle.Plain) => YamlScalarWriter.Write(key, style, isInFlow);

    /// <summary>On one line.</summary>
    public static string Inline(YamlValue value, bool isInFlow, YamlScalarStyle style = YamlScalarStyle.Plain)
    {
        if (value.Text is { } text)
            return YamlScalarWriter.Write(text, style, isInFlow);
        if (value.Literal is { } literal)
            return literal;
        if (!value.Items.IsDefault)
            return $"[{string.Join(", ", value.Items.Select(static i => Inline(i, isInFlow: true)))}]";
        return $"{{{string.Join(", ", value.Entries.Select(static e => $"{Key(e.Key, isInFlow: true)}: {Inline(e.Value, isInFlow: true)}"))}}}";
    }

    /// <summary>A key's value in block style: what follows the colon, from the blank or line break on.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">The column of the key.</param>
    public string AfterColon(YamlValue value, int column)
    {
        if (!value.IsCollection)
            return " " + Scalar(value, column);
        return layout.NewLine + Block(value, column + layout.Step);
    }

    /// <summary>The lines of a collection; the first one is indented too.</summary>
    public string Block(YamlValue value, int column)
    {
        var text = new StringBuilder();
        if (!value.Items.IsDefault)
        {
            foreach (var item in value.Items)
                text.Append(text.Length == 0 ? "" : layout.NewLine).Append(' ', column).Append(Item(item, column));
            return text.ToString();
        }
        foreach (var (key, inner) in value.Entries)
            text.Append(text.Length == 0 ? "" : layout.NewLine).Append(' ', column).Append(Entry(key, inner, column));
        return text.ToString();
    }

    public string Entry(string key, YamlValue value, int column) => $"{Key(key, isInFlow: false)}:{AfterColon(value, column)}";

    public string Item(YamlValue value, int column) => value.IsCollection ? "- " + Block(value, column + 2)[(column + 2)..] : "- " + Scalar(value, column);

    private string Scalar(YamlValue value, int column) => layout.TakesBlocks && value.Text is { } text && YamlScalarWriter.CanBeLiteral(text)
        ? YamlScalarWriter.Literal(text, column + layout.Step, layout.NewLine)
        : Inline(value, isInFlow: false);
}
