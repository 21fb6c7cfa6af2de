using System.Globalization;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Edits the place where an option's value is written.</summary>
public static class OptionEdits
{
    /// <summary>The edit that gives an option another value; null where the value is not written as it is, so that an edit might hit something else.</summary>
    /// <param name="setting">The setting as it is.</param>
    /// <param name="value">The value to write; letters and digits only.</param>
    public static FileEdit? Replace(InstanceOption setting, string value)
    {
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
