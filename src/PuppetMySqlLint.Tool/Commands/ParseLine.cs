using System.Text.Json;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>Writes the JSON of <c>parse</c>: one object on one line.</summary>
internal static class ParseLine
{
    /// <summary>The object of <c>--format pn</c> or <c>ast</c> with <c>--files-from</c>: what Puppet would say, with <c>--issues</c> also its validator.</summary>
    public static string Write(string path, string format, SyntaxTree? tree, PuppetVerdict? verdict, string? problem) => JsonLine.Build(json =>
    {
        var accepts = verdict?.Accepts ?? tree is { PuppetError: null };
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteBoolean("ok", accepts);
        if (tree is not null && accepts)
            WriteModel(json, format, tree);
        else if (tree is not null)
            WriteDiagnostics(json, tree.Diagnostics);
        else
            json.WriteString("problem", problem);
        if (verdict is not null)
            WriteIssues(json, verdict);
        json.WriteEndObject();
    });

    private static void WriteModel(Utf8JsonWriter json, string format, SyntaxTree tree)
    {
        json.WritePropertyName(format);
        if (format == "pn")
            json.WriteStringValue(PnWriter.Write(tree));
        else
            PuppetAstWriter.Write(tree, json);
    }

    /// <summary>The tree as nested objects.</summary>
    public static string WriteTree(SyntaxTree tree) => JsonLine.Build(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", tree.Text.Path);
        json.WriteBoolean("ok", tree.PuppetError is null);
        WriteDiagnostics(json, tree.Diagnostics);
        json.WritePropertyName("tree");
        WriteItem(json, tree.Text, tree.Root);
        json.WriteEndObject();
    });

    private static void WriteItem(Utf8JsonWriter json, SourceText text, SyntaxNodeOrToken item)
    {
        json.WriteStartObject();
        json.WriteString("kind", item.Kind.ToString());
        WritePlace(json, new Location(text, item.Span));
        if (item.AsNode() is { } node)
        {
            json.WriteStartArray("children");
            foreach (var child in node.ChildNodesAndTokens())
                WriteItem(json, text, child);
            json.WriteEndArray();
        }
        else if (item.AsToken() is { IsMissing: false } token)
        {
            json.WriteString("text", token.Text);
        }
        else
        {
            json.WriteBoolean("missing", true);
        }
        json.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Descriptor.PuppetCode ?? diagnostic.Id);
            json.WriteString("severity", diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" });
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Location is { } location)
                WritePlace(json, location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteIssues(Utf8JsonWriter json, PuppetVerdict verdict)
    {
        json.WriteStartArray("issues");
        foreach (var issue in verdict.Issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Code);
            json.WriteString("severity", issue.Severity switch
            {
                PuppetIssueSeverity.Error => "error",
                PuppetIssueSeverity.Warning => "warning",
                _ => "deprecation",
            });
            json.WriteString("message", issue.Message);
            WriteNumber(json, "line", issue.Line);
            WriteNumber(json, "column", issue.Column);
            WriteNumber(json, "offset", issue.Offset);
            WriteNumber(json, "length", issue.Length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void WritePlace(Utf8JsonWriter json, Location location)
    {
        var start = location.Start;
        var offset = location.Source.GetUtf8Offset(location.Span.Start);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("offset", offset);
        json.WriteNumber("length", location.Source.GetUtf8Offset(location.Span.End) - offset);
    }
}
