using System.Text;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>Makes every edit of a document and holds the result against what it should be, computed on the values alone.</summary>
internal static class YamlEditChecker
{
    public static readonly YamlValue[] Values =
    [
        "text", 42, true, "ON", "a: b # c", "it's", "", "1.5", "~", "two\nlines\n", YamlValue.Mapping(("k", 1), ("l", YamlValue.Sequence("x", 2))), YamlValue.Sequence(YamlValue.Mapping(("m", "n")), "o"), YamlValue.Mapping(),
    ];

    private static readonly string[] _written =
    [
        "'text'", "42", "true", "'ON'", "'a: b # c'", "'it's'", "''", "'1.5'", "'~'", "'two\nlines\n'", "{'k': 1, 'l': ['x', 2]}", "[{'m': 'n'}, 'o']", "{}",
    ];

    /// <summary>What goes wrong with the edits of a text; every edit if <paramref name="limit"/> is not reached.</summary>
    public static IEnumerable<string> Problems(string text, int limit, List<(string Text, string Expected)>? made = null)
    {
        var document = YamlDocument.Parse(SourceText.From(text));
        if (!document.IsValid || document.Root is not (YamlMapping or YamlSequence))
            yield break;
        var count = 0;
        var targets = document.Root.DescendantsAndSelf().Where(IsTarget).ToList();
        var step = Math.Max(1, targets.Count / limit);
        for (var i = 0; i < targets.Count; i += step)
        {
            var node = targets[i];
            var path = document.PathTo(node);
            foreach (var (name, edit, expected) in Edits(document, node, path, count++))
            {
                if (Check(document, edit, expected) is { } problem)
                    yield return $"{name} {path}: {problem}";
                else if (edit.Refusal is null)
                    made?.Add((edit.Apply().Source.Text, expected!));
            }
        }
    }

    private static IEnumerable<(string Name, YamlEdit Edit, string? Expected)> Edits(YamlDocument document, YamlNode node, YamlPath path, int number)
    {
        var choice = number % Values.Length;
        var values = Model(document.Root!, node, _written[choice]);
        yield return ($"set to {_written[choice]}", document.Set(path, Values[choice]), values);
        yield return ("remove", document.Remove(path), Model(document.Root!, node, null));
        if (node.Parent is YamlMapping)
        {
            yield return ("rename", document.Rename(path, "new key"), Model(document.Root!, node, "\0new key"));
            var parent = YamlPath.Of([.. path.Take(path.Count - 1)]);
            yield return ("add after", document.Add(parent, "new key", Values[choice], path[path.Count - 1].Key), Model(document.Root!, node, "\u0001" + _written[choice]));
        }
        else
        {
            var parent = YamlPath.Of([.. path.Take(path.Count - 1)]);
            yield return ("insert before", document.Insert(parent, path[path.Count - 1].Index, Values[choice]), Model(document.Root!, node, "\u0002" + _written[choice]));
            yield return ("append", document.Append(parent, Values[choice]), null);
        }
    }

    private static string? Check(YamlDocument document, YamlEdit edit, string? expected)
    {
        if (edit.Refusal is not null)
            return IsExcused(edit.Refusal) ? null : $"refused: {edit.Refusal}";
        var changed = edit.Apply();
        if (!changed.IsValid)
            return $"no YAML any more: {changed.Diagnostics[0]}\n{changed.Source.Text}";
        if (expected is not null && Model(changed.Root!, null, null) is var actual && actual != expected)
            return $"\n  expected {expected}\n  actual   {actual}\n{changed.Source.Text}";
        return Undo(document, edit, changed) == document.Source.Text ? null : "undoing it does not give the text back";
    }

    private static bool IsExcused(string refusal) => refusal.Contains("an alias", StringComparison.Ordinal) || refusal.Contains("anchor", StringComparison.Ordinal) || refusal.Contains("a pair within brackets", StringComparison.Ordinal);

    private static string Undo(YamlDocument document, YamlEdit edit, YamlDocument changed)
    {
        var shift = 0;
        var undo = new List<TextChange>();
        foreach (var change in edit.Changes)
        {
            undo.Add(new TextChange(new TextSpan(change.Span.Start + shift, change.NewText.Length), document.Source.ToString(change.Span)));
            shift += change.NewText.Length - change.Span.Length;
        }
        return changed.Source.WithChanges(undo).Text;
    }

    private static bool IsTarget(YamlNode node) => node.Parent switch
    {
        null => false,
        YamlMapping mapping => mapping.Entries.Any(e => ReferenceEquals(e.Value, node) && e.Key is YamlScalar { Tag: null } key && mapping.Entries.Count(o => o.Key is YamlScalar other && other.Value == key.Value) == 1) && HasScalarKeys(node),
        _ => HasScalarKeys(node),
    };

    private static bool HasScalarKeys(YamlNode node)
    {
        for (var n = node; n.Parent is { } parent; n = parent)
        {
            var child = n;
            if (parent is YamlMapping mapping && (mapping.Entries.First(e => ReferenceEquals(e.Value, child) || ReferenceEquals(e.Key, child)) is not { Key: YamlScalar key } entry || !ReferenceEquals(entry.Value, child) || !ReferenceEquals(mapping.Find(key.Value), entry)))
                return false;
        }
        return true;
    }

    /// <summary>The values of a tree as text; one node is given another value, is left out, renamed, or gets a neighbour.</summary>
    private static string Model(YamlNode root, YamlNode? target, string? instead)
    {
        var model = new StringBuilder();
        Write(root, model, target, instead);
        return model.ToString();
    }

    private static void Write(YamlNode node, StringBuilder model, YamlNode? target, string? instead)
    {
        if (ReferenceEquals(node, target) && instead is not null && instead[..Math.Min(1, instead.Length)] is not ("\0" or "\u0001" or "\u0002"))
        {
            model.Append(instead);
            return;
        }
        switch (node)
        {
            case YamlScalar { Style: YamlScalarStyle.Plain } scalar when !IsText(scalar.Value):
                model.Append(scalar.Value);
                break;
            case YamlScalar scalar:
                model.Append('\'').Append(scalar.Value).Append('\'');
                break;
            case YamlAlias alias:
                model.Append('*').Append(alias.Name);
                break;
            case YamlSequence sequence:
                WriteAll('[', sequence.Items.Select(static i => (Key: (YamlNode?)null, i.Value)), ']', model, target, instead);
                break;
            case YamlMapping mapping:
                WriteAll('{', mapping.Entries.Select(static e => (Key: (YamlNode?)e.Key, e.Value)), '}', model, target, instead);
                break;
        }
    }

    /// <summary>Whether a plain scalar is a string to Ruby beyond doubt.</summary>
    private static bool IsText(string plain) =>
        plain.Length > 0 && (char.IsLetter(plain[0]) || plain[0] is '_' or '/') && plain.ToLowerInvariant() is not ("yes" or "no" or "on" or "off" or "true" or "false" or "null");

    private static void WriteAll(char open, IEnumerable<(YamlNode? Key, YamlNode Value)> parts, char close, StringBuilder model, YamlNode? target, string? instead)
    {
        model.Append(open);
        var separator = "";
        foreach (var (key, value) in parts)
        {
            var isTarget = target is not null && ReferenceEquals(value, target);
            if (isTarget && instead is null)
                continue;
            if (isTarget && instead![0] == '\u0002')
            {
                model.Append(separator).Append(instead, 1, instead.Length - 1);
                separator = ", ";
            }
            model.Append(separator);
            separator = ", ";
            if (key is YamlScalar name)
                model.Append('\'').Append(isTarget && instead![0] == '\0' ? instead[1..] : name.Value).Append("': ");
            else if (key is not null)
                Write(key, model.Append("? "), target, instead);
            Write(value, model, target, instead);
            if (isTarget && instead![0] == '\u0001')
                model.Append(", 'new key': ").Append(instead, 1, instead.Length - 1);
        }
        model.Append(close);
    }
}
