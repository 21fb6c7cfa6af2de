using System.Text.Json;

namespace PuppetMySqlLint.Semantics;

/// <summary>Writes a catalog in the form of <c>compile --format json</c>. Shows no secret.</summary>
public static class CatalogJsonWriter
{
    /// <summary>Writes the document of one node.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="catalog">The catalog.</param>
    public static void Write(Utf8JsonWriter writer, Catalog catalog)
    {
        writer.WriteStartObject();
        writer.WriteString("node", catalog.Node);
        writer.WriteBoolean("ok", catalog.Failure is null);
        if (catalog.Failure is { } failure)
            WriteDiagnostic(writer, "error", failure);
        else
            writer.WriteNull("error");
        writer.WriteStartArray("warnings");
        foreach (var diagnostic in catalog.Diagnostics)
        {
            if (diagnostic != catalog.Failure)
                WriteDiagnostic(writer, null, diagnostic);
        }
        writer.WriteEndArray();
        WriteGaps(writer, catalog);
        writer.WriteStartObject("catalog");
        WriteCatalog(writer, catalog);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter writer, string? name, Text.Diagnostic diagnostic)
    {
        if (name is null)
            writer.WriteStartObject();
        else
            writer.WriteStartObject(name);
        writer.WriteString("code", diagnostic.Id);
        writer.WriteString("message", diagnostic.Message);
        if (diagnostic.Location is { } location)
        {
            writer.WriteString("file", location.Path);
            writer.WriteNumber("line", location.Start.Line);
            writer.WriteNumber("column", location.Start.Column);
        }
        writer.WriteEndObject();
    }

    private static void WriteGaps(Utf8JsonWriter writer, Catalog catalog)
    {
        writer.WriteStartArray("unknown");
        foreach (var gap in catalog.Gaps)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", gap.Reason.Kind.ToString());
            writer.WriteString("reason", gap.Reason.Description);
            writer.WriteNumber("count", gap.Count);
            if (gap.Location is { } location)
            {
                writer.WriteString("file", location.Path);
                writer.WriteNumber("line", location.Start.Line);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteCatalog(Utf8JsonWriter writer, Catalog catalog)
    {
        writer.WriteString("name", catalog.Node);
        writer.WriteStartArray("classes");
        foreach (var name in catalog.Classes)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteStartArray("resources");
        foreach (var resource in catalog.Resources)
            WriteResource(writer, resource);
        writer.WriteEndArray();
        writer.WriteStartArray("edges");
        foreach (var edge in catalog.Edges)
        {
            writer.WriteStartObject();
            writer.WriteString("source", ValueJsonWriter.Reference(edge.Source));
            writer.WriteString("target", ValueJsonWriter.Reference(edge.Target));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter writer, CatalogResource resource)
    {
        writer.WriteStartObject();
        writer.WriteString("type", resource.Type);
        writer.WriteString("title", resource.Title);
        writer.WriteBoolean("exported", resource.IsExported);
        writer.WriteBoolean("virtual", resource.IsVirtual);
        if (resource.IsOpaque)
            writer.WriteBoolean("opaque", value: true);
        WriteStrings(writer, "tags", resource.Tags);
        if (!resource.Conditions.IsEmpty)
            WriteStrings(writer, "conditions", resource.Conditions);
        if (resource.Location is { } location)
        {
            writer.WriteString("file", location.Path);
            writer.WriteNumber("line", location.Start.Line);
        }
        else
        {
            writer.WriteNull("file");
            writer.WriteNull("line");
        }
        WriteStrings(writer, "sensitive", resource.Parameters.Where(static p => p.Value is SensitiveValue).Select(static p => p.Name));
        writer.WriteStartObject("parameters");
        foreach (var parameter in resource.Parameters)
        {
            writer.WritePropertyName(parameter.Name);
            ValueJsonWriter.Write(writer, parameter.Value);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
