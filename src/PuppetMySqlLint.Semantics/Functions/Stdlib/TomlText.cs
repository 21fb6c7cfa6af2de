using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>TOML as stdlib writes it: keys sorted, plain values first, then tables, then arrays of tables.</summary>
internal static class TomlText
{
    public static string Write(HashValue data)
    {
        var builder = new StringBuilder();
        WriteTable(builder, data, "");
        return builder.ToString();
    }

    private static void WriteTable(StringBuilder builder, HashValue table, string prefix)
    {
        if (prefix.Length > 0 && (table.Entries.IsEmpty || table.Entries.Any(static e => IsPlain(e.Value))))
            builder.Append('[').Append(prefix).Append("]\n");
        WriteMembers(builder, table, prefix);
    }

    private static void WriteMembers(StringBuilder builder, HashValue table, string prefix)
    {
        var entries = table.Entries.OrderBy(static e => RubyInspection.ToText(e.Key), StringComparer.Ordinal).ToList();
        foreach (var entry in entries.Where(static e => IsPlain(e.Value)))
            builder.Append(Key(entry)).Append(" = ").Append(Plain(entry.Value)).Append('\n');
        foreach (var entry in entries.Where(static e => e.Value is HashValue))
            WriteTable(builder, (HashValue)entry.Value, Path(prefix, entry));
        foreach (var entry in entries.Where(static e => !IsPlain(e.Value) && e.Value is ArrayValue))
        {
            foreach (var child in ((ArrayValue)entry.Value).Elements.OfType<HashValue>())
            {
                builder.Append("[[").Append(Path(prefix, entry)).Append("]]\n");
                WriteMembers(builder, child, Path(prefix, entry));
            }
        }
    }

    private static bool IsPlain(PuppetValue value) => value is not (HashValue or ArrayValue { Elements: [HashValue, ..] });

    private static string Path(string prefix, HashEntry entry) => prefix.Length == 0 ? Key(entry) : prefix + "." + Key(entry);

    private static string Key(HashEntry entry)
    {
        var key = RubyInspection.ToText(entry.Key);
        return key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? key : "\"" + key.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private static string Plain(PuppetValue value)
    {
        var text = RubyInspection.Inspect(value);
        return value is StringValue
            ? text.Replace("\\#{", "#{", StringComparison.Ordinal).Replace("\\#$", "#$", StringComparison.Ordinal).Replace("\\#@", "#@", StringComparison.Ordinal)
            : text;
    }
}
