using System.Text.RegularExpressions;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// The entry of a hash in a data file or manifest that sets an option, <c>server_id: 17</c> or <c>'server_id' => 17,</c>, so that it can be
/// renamed, taken out, or given a neighbour.
/// </summary>
internal sealed partial class OptionLine
{
    private readonly Location _value;
    private readonly TextSpan _key;
    private readonly TextSpan _line;
    private readonly bool _isManifest;
    private readonly bool _isAlone;

    private OptionLine(Location value, TextSpan key, TextSpan line, bool isManifest, bool isAlone) =>
        (_value, _key, _line, _isManifest, _isAlone) = (value, key, line, isManifest, isAlone);

    /// <summary>The entry of a setting.</summary>
    /// <returns>The entry; null where the option is not written so, and an edit might hit something else.</returns>
    public static OptionLine? Of(InstanceOption setting)
    {
        if (setting.Origin.PrimaryLocation is not { Source.IsValidUtf8: true } value || value.Start.Line != value.End.Line)
            return null;
        var line = value.Source.GetLineSpan(value.Start.Line);
        var before = value.Source.Text[line.Start..value.Span.Start];
        var match = Key().Match(before);
        if (!match.Success || match.Groups["name"].Value != setting.WrittenName)
            return null;
        var isManifest = match.Groups["arrow"].Success;
        var key = match.Groups["key"];
        var end = value.Source.Text.AsSpan(value.Span.End, line.End - value.Span.End).Trim();
        var isAlone = string.IsNullOrWhiteSpace(before[..key.Index]) && (isManifest ? end.Length == 0 || end[0] is ',' or '#' : end.Length == 0 || end[0] == '#');
        return new OptionLine(value, new TextSpan(line.Start + key.Index, key.Length), line, isManifest, isAlone);
    }

    /// <summary>Gives the option another name, and another value if one is said.</summary>
    /// <param name="name">The new name.</param>
    /// <param name="value">The new value as it is to stand there; null to leave it.</param>
    public FileEdit Rename(string name, string? value = null)
    {
        var key = new TextChange(_key, Quoted(name));
        return new FileEdit(_value.Source, value is null ? [key] : [key, new TextChange(_value.Span, value)]);
    }

    /// <summary>Takes the entry out; null if something else stands in its line.</summary>
    public FileEdit? Remove()
    {
        if (!_isAlone)
            return null;
        var end = _value.Source.Text.IndexOf('\n', _line.End);
        return new FileEdit(_value.Source, [new TextChange(TextSpan.FromBounds(_line.Start, end < 0 ? _line.End : end + 1), "")]);
    }

    /// <summary>Puts another option below the entry; null if something else stands in its line.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">Its value as text; null for <c>undef</c>, so that no line is written for it.</param>
    public FileEdit? Add(string name, string? value)
    {
        if (!_isAlone)
            return null;
        var text = _value.Source.Text;
        var indent = text[_line.Start.._key.Start];
        var behind = text.AsSpan(_value.Span.End, _line.End - _value.Span.End).TrimStart();
        var comma = _isManifest && (behind.Length == 0 || behind[0] != ',') ? new TextChange(new TextSpan(_value.Span.End, 0), ",") : (TextChange?)null;
        var entry = _isManifest ? $"{Quoted(name)} => {(value is null ? "undef" : $"'{value}'")}," : $"{name}: {(value is null ? "~" : $"'{value}'")}";
        var added = new TextChange(new TextSpan(_line.End, 0), $"\n{indent}{entry}");
        return new FileEdit(_value.Source, comma is { } missing ? [missing, added] : [added]);
    }

    /// <summary>A name as the entry's own is quoted.</summary>
    private string Quoted(string name)
    {
        var first = _value.Source.Text[_key.Start];
        return first is '\'' or '"' ? $"{first}{name}{first}" : name;
    }

    [GeneratedRegex("""(?<=^|[\s{,(])(?<key>(?<quote>['"]?)(?<name>[\w.-]+)\k<quote>)\s*(?<arrow>=>)?(?(arrow)\s*|:\s+)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
