using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PuppetMySqlLint;

/// <summary>Writes the reference of the configuration file.</summary>
internal static class ConfigurationReference
{
    public static string Write(ObjectShape root, ImmutableArray<RuleOption> options)
    {
        var builder = new StringBuilder();
        builder.Append(CultureInfo.InvariantCulture, $"# {LintConfiguration.FileName}\n\n");
        builder.Append("Made from the description by which the file is read; a test compares. All keys may be left out; a key that is not listed is an error.\n");
        builder.Append("Editors check and complete the file with [its JSON schema](puppet-mysql-lint.schema.json).\n");
        foreach (var (key, shape) in root.Properties)
        {
            builder.Append(CultureInfo.InvariantCulture, $"\n## `{key}`\n\n{shape.Description}\n");
            Write(builder, shape, 0);
            if (ExampleOf(shape) is { Length: > 0 } example)
                builder.Append(CultureInfo.InvariantCulture, $"\n```yaml\n{key}: {example}\n```\n");
        }
        if (!options.IsEmpty)
            WriteOptions(builder, options);
        return builder.ToString();
    }

    private static void WriteOptions(StringBuilder builder, ImmutableArray<RuleOption> options)
    {
        builder.Append("\n## Options of rules\n\n| rule | option | takes | meaning |\n|---|---|---|---|\n");
        foreach (var option in options.OrderBy(static o => o.Rule.Id, StringComparer.Ordinal).ThenBy(static o => o.Name, StringComparer.Ordinal))
            builder.Append(CultureInfo.InvariantCulture, $"| {option.Rule.Id} {option.Rule.Name} | `{option.Name}` | {option.Wanted} | {option.Description} |\n");
    }

    private static void Write(StringBuilder builder, SettingShape shape, int depth)
    {
        switch (shape)
        {
            case ObjectShape known:
                if (depth == 0)
                    builder.Append('\n');
                foreach (var (key, value) in known.Properties)
                {
                    var required = known.Required.Contains(key) ? ", required" : "";
                    builder.Append(' ', depth * 2).Append(CultureInfo.InvariantCulture, $"- `{key}` ({Kind(value)}{required}): {value.Description}\n");
                    Write(builder, value, depth + 1);
                }
                break;
            case ListShape list:
                Write(builder, list.Item, depth);
                break;
            case MapShape { Value: ObjectShape or ShortOrLongShape } map when depth == 0:
                Write(builder, map.Value, depth);
                break;
            case ShortOrLongShape either:
                Write(builder, either.Long, depth);
                break;
            case ChoiceShape when depth == 0:
                builder.Append(CultureInfo.InvariantCulture, $"\nTakes {shape.Wanted}.\n");
                break;
        }
    }

    private static string Kind(SettingShape shape) => shape switch
    {
        ObjectShape => "keys with values",
        ShortOrLongShape => "a word, or keys with values",
        _ => shape.Wanted,
    };

    private static string ExampleOf(SettingShape shape)
    {
        if (shape.Example.Length > 0 || shape is not ObjectShape known)
            return shape.Example;
        var parts = known.Properties.Where(static p => p.Shape.Example.Length > 0).Select(static p => $"{p.Key}: {p.Shape.Example}").ToList();
        return parts.Count == 0 ? "" : $"{{ {string.Join(", ", parts)} }}";
    }
}
