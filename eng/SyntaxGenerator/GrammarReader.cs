using System.Text.RegularExpressions;

namespace SyntaxGenerator;

/// <summary>Reads the grammar file; its head describes the notation.</summary>
public static partial class GrammarReader
{
    /// <summary>Reads a grammar.</summary>
    /// <exception cref="FormatException">A line is not understood.</exception>
    public static Grammar Read(string text)
    {
        var tokens = new List<TokenRule>();
        var trivia = new List<TriviaRule>();
        var nodes = new List<(NodeRule Rule, List<(string Element, string Doc)> Lines)>();
        var doc = new List<string>();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("///", StringComparison.Ordinal))
            {
                doc.Add(line[3..].Trim());
                continue;
            }
            var (body, comment) = SplitComment(line);
            if (line[0] == ' ')
            {
                nodes[^1].Lines.Add((body.Trim(), comment));
            }
            else if (TokenLine().Match(body) is { Success: true } token)
            {
                var spelling = token.Groups["text"].Success ? token.Groups["text"].Value : null;
                tokens.Add(new TokenRule(token.Groups["name"].Value, spelling, token.Groups["what"].Value == "keyword", comment));
            }
            else if (TriviaLine().Match(body) is { Success: true } between)
            {
                trivia.Add(new TriviaRule(between.Groups["name"].Value, comment));
            }
            else if (NodeLine().Match(body) is { Success: true } node)
            {
                var parent = node.Groups["base"].Success ? node.Groups["base"].Value : null;
                nodes.Add((new NodeRule(node.Groups["name"].Value, parent, node.Groups["abstract"].Success, string.Join('\n', doc), []), []));
                doc.Clear();
            }
            else
            {
                throw new FormatException($"The grammar's line is not understood: {line}");
            }
        }
        return new Grammar(tokens, trivia, [.. nodes.Select(n => n.Rule with { Elements = [.. n.Lines.Select(l => ReadElement(l.Element, l.Doc, tokens))] })]);
    }

    private static (string Body, string Comment) SplitComment(string line) =>
        line.IndexOf("///", StringComparison.Ordinal) is >= 0 and var at ? (line[..at].TrimEnd(), line[(at + 3)..].Trim()) : (line, "");

    private static Element ReadElement(string text, string doc, List<TokenRule> tokens)
    {
        var match = ElementLine().Match(text);
        if (!match.Success)
            throw new FormatException($"The grammar's element is not understood: {text}");
        var label = match.Groups["label"].Value;
        var suffix = match.Groups["suffix"].Value;
        if (match.Groups["literal"].Success)
        {
            var token = tokens.First(t => t.Text == match.Groups["literal"].Value);
            return new Element(label.Length > 0 ? label : token.Kind, ElementKind.Token, token.Kind, suffix == "?", doc);
        }
        if (match.Groups["token"].Success)
        {
            var kinds = match.Groups["token"].Value.Split('|').Select(k => k == "keyword" ? "keyword" : tokens.First(t => t.Name == k).Kind).ToArray();
            var kind = suffix == "*" ? ElementKind.Tokens : ElementKind.Token;
            return new Element(label.Length > 0 ? label : kinds[0], kind, string.Join('|', kinds), suffix == "?", doc);
        }
        if (match.Groups["separated"].Success)
        {
            var separator = match.Groups["rare"].Success ? null : tokens.First(t => t.Text == match.Groups["separator"].Value).Kind;
            return new Element(label, ElementKind.SeparatedList, match.Groups["separated"].Value, false, doc, separator);
        }
        var name = match.Groups["node"].Value;
        if (match.Groups["detached"].Success)
            return new Element(label, ElementKind.DetachedNode, name, false, doc);
        return new Element(label, suffix == "*" ? ElementKind.List : ElementKind.Node, name, suffix == "?", doc);
    }

    [GeneratedRegex(@"^(?<what>token|keyword) (?<name>\w+)( '(?<text>[^']+)')?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenLine();

    [GeneratedRegex(@"^trivia (?<name>\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TriviaLine();

    [GeneratedRegex(@"^(?<abstract>abstract )?(?<name>\w+)( : (?<base>\w+))?( =)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NodeLine();

    [GeneratedRegex(
        @"^((?<label>\w+):)?('(?<literal>[^']+)'|<(?<token>[\w|]+)>|\((?<separated>\w+) '(?<separator>.)'(?<rare>\?)?\)|(?<detached>@)?(?<node>\w+))(?<suffix>[?*])?$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex ElementLine();
}
