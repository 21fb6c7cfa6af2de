using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads the attributes that a type of the resource API declares, <c>Puppet::ResourceApi.register_type(name: …, attributes: {…})</c>.</summary>
internal static class ResourceApiReader
{
    /// <summary>The attributes.</summary>
    /// <returns>Null if the file does not use the resource API; default if it does so in a way that only Ruby understands.</returns>
    public static ImmutableArray<ResourceTypeAttribute>? Read(string ruby, string outline, List<RubyWord> words)
    {
        var call = words.FindIndex(static w => w.Text == "register_type");
        if (call < 0)
            return null;
        var key = words.FindIndex(call, static w => w.Text is "attributes:" or ":attributes");
        var open = key < 0 ? -1 : words[key].Text == "attributes:" ? key + 1 : key + 3;
        if (open < 0 || open >= words.Count || words[open].Text != "{" || words.FindIndex(call + 1, static w => w.Text == "register_type") >= 0)
            return default(ImmutableArray<ResourceTypeAttribute>);
        var attributes = ImmutableArray.CreateBuilder<ResourceTypeAttribute>();
        var depth = 0;
        for (var i = open; i < words.Count; i++)
        {
            if (words[i].Text is "{" or "[" or "(")
                depth++;
            else if (words[i].Text is "}" or "]" or ")" && --depth == 0)
                return attributes.ToImmutable();
            else if (depth == 1 && words[i].Text == "*")
                return default(ImmutableArray<ResourceTypeAttribute>);
            else if (depth == 1 && NameAt(ruby, words, i) is { } name)
                attributes.Add(Attribute(name, outline, words, i));
        }
        return default(ImmutableArray<ResourceTypeAttribute>);
    }

    /// <summary>A key of the hash: <c>name:</c>, <c>:name =&gt;</c>, <c>'name' =&gt;</c> or <c>"name":</c>.</summary>
    private static string? NameAt(string ruby, List<RubyWord> words, int index)
    {
        var word = words[index];
        if (word.Text is [.., ':'] && word.Text.Length > 1 && char.IsLetter(word.Text[0]))
            return word.Text[..^1];
        if (word.Text.Length > 1 && word.Text[0] == ':' && Follows(1, "=") && Follows(2, ">"))
            return word.Text[1..];
        if (word.Text is "'" or "\"" && Follows(1, word.Text) && ((Follows(2, "=") && Follows(3, ">")) || Follows(2, ":")))
            return ruby[word.End..words[index + 1].Start];
        return null;

        bool Follows(int distance, string text) => index + distance < words.Count && words[index + distance].Text == text;
    }

    private static ResourceTypeAttribute Attribute(string name, string outline, List<RubyWord> words, int index)
    {
        var open = words.FindIndex(index, static w => w.Text == "{");
        var close = open < 0 ? -1 : words.FindIndex(open, static w => w.Text == "}");
        var body = close < 0 ? "" : outline[words[open].Start..words[close].Start];
        var isKey = body.Contains(":namevar", StringComparison.Ordinal);
        return new ResourceTypeAttribute(name, !isKey && !body.Contains(":parameter", StringComparison.Ordinal), isKey);
    }
}
