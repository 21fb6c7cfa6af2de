using System.Buffers;
using System.Globalization;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Edits the place where an option's value is written.</summary>
public static class OptionEdits
{
    private static readonly SearchValues<char> Special = SearchValues.Create("'\"\\$%\r\n");

    /// <summary>The edit that gives an option another value; null where the value is not written as it is, so that an edit might hit something else.</summary>
    /// <param name="setting">The setting as it is.</param>
    /// <param name="value">The value to write; one with a quote, a backslash, a dollar or percent sign or a line break gives no edit, since each language writes these in another way.</param>
    public static FileEdit? Replace(InstanceOption setting, string value)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(value);
        if (value.AsSpan().ContainsAny(Special))
            return null;
        if (setting.Origin.PrimaryLocation is not { Source.IsValidUtf8: true } location || setting.IsUnknown || setting.IsSecret)
            return null;
        var written = location.Text;
        var quote = written is ['\'', .., '\''] or ['"', .., '"'] ? written[..1] : "";
        var bare = quote.Length == 0 ? written : written[1..^1];
        if (!string.Equals(bare, setting.Setting.Value, StringComparison.Ordinal))
            return null;
        // ON and OFF without quotes would be booleans to YAML 1.1, which Puppet renders as true and false.
        var isNumber = long.TryParse(value, CultureInfo.InvariantCulture, out _);
        var quoted = quote.Length > 0 ? quote + value + quote : isNumber ? value : $"'{value}'";
        return new FileEdit(location.Source, [new TextChange(location.Span, quoted)]);
    }
}
