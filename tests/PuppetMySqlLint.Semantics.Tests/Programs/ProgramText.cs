using System.Text;
using PuppetMySqlLint.Semantics.Tests.Functions;

namespace PuppetMySqlLint.Semantics.Tests.Programs;

/// <summary>Writes catalogs as <c>eng/oracle/programs.rb</c> does: a paragraph for each resource, or the error at which Puppet would stop.</summary>
internal static class ProgramText
{
    private static readonly HashSet<string> s_puppetsOwn = new(StringComparer.Ordinal) { "Stage[main]", "Class[main]", "Class[Main]", "Class[Settings]" };

    public static string Write(Catalog catalog) => catalog.Failure is { } failure ? ErrorText(failure) : CatalogText(catalog);

    private static string ErrorText(Text.Diagnostic failure)
    {
        var place = failure.Location is { } location ? $"{location.Start.Line}:{location.Start.Column}" : "-:-";
        return $"error {failure.Descriptor.PuppetCode ?? failure.Id} {place} {failure.Message}";
    }

    private static string CatalogText(Catalog catalog)
    {
        var containers = catalog.Edges.ToLookup(static e => Plain(e.Target), static e => e.Source);
        var builder = new StringBuilder();
        foreach (var resource in catalog.Resources)
        {
            if (!IsPuppetsOwn(resource.Reference) || resource.Parameters.Any(static p => p.Name != "name"))
                Write(builder, resource, containers[Plain(resource.Reference)].LastOrDefault());
        }
        return builder.Length == 0 ? "empty" : builder.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder builder, CatalogResource resource, ResourceReferenceType? container)
    {
        builder.Append(Reference(resource.Reference));
        if (resource.IsExported)
            builder.Append(" exported");
        else if (resource.IsVirtual)
            builder.Append(" virtual");
        if (resource.Location is { } location)
            builder.Append(" line ").Append(location.Start.Line);
        if (container is not null && !IsPuppetsOwn(container))
            builder.Append(" in ").Append(Reference(container));
        builder.Append('\n');
        foreach (var parameter in resource.Parameters.OrderBy(static p => p.Name, StringComparer.Ordinal))
        {
            if (!IsPuppetsOwn(resource.Reference) || parameter.Name != "name")
                builder.Append("  ").Append(parameter.Name).Append(" => ").Append(ExpressionLiteral.Write(parameter.Value)).Append('\n');
        }
        builder.Append("  tags ").AppendJoin(' ', resource.Tags).Append('\n');
    }

    private static string Plain(ResourceReferenceType reference) => $"{reference.TypeName}[{reference.Title}]";

    private static bool IsPuppetsOwn(ResourceReferenceType reference) => s_puppetsOwn.Contains(Plain(reference));

    private static string Reference(ResourceReferenceType reference) =>
        IsPuppetsOwn(reference) ? Plain(reference) : $"{reference.TypeName}[{ExpressionLiteral.Quote(reference.Title ?? "")}]";
}
