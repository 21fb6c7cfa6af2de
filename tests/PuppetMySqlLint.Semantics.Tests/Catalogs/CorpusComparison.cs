using System.Text.Json;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>Compares a catalog with all that Puppet says of it: resources, containment, the order in which they are applied, cycles.</summary>
internal static partial class CorpusComparison
{
    public static IReadOnlyList<string> Compare(Catalog catalog, JsonElement answer, ResourceTypeIndex types)
    {
        if (catalog.Failure is { } failure)
            return [failure.ToString()];
        var (ours, theirs) = (CatalogComparison.ToJson(catalog).GetProperty("catalog"), answer.GetProperty("catalog"));
        List<string> differences =
        [
            .. CatalogComparison.CompareResources(ours.GetProperty("resources"), theirs.GetProperty("resources"), static (_, _, _) => false),
            .. CatalogComparison.CompareEdges(ours.GetProperty("edges"), theirs.GetProperty("edges")),
        ];
        if (!ours.GetProperty("classes").EnumerateArray().Select(static c => c.GetString()).SequenceEqual(theirs.GetProperty("classes").EnumerateArray().Select(static c => c.GetString())))
            differences.Add("the classes are others or in another order");
        if (differences.Count == 0)
            differences.AddRange(ComparePlaces(ours.GetProperty("resources"), theirs.GetProperty("resources")));
        if (differences.Count == 0 && answer.TryGetProperty("relationships", out var relationships))
            differences.AddRange(CompareOrder(catalog, relationships, types));
        if (answer.TryGetProperty("cycles", out var cycles) && cycles.GetArrayLength() > 0 != catalog.Diagnostics.Any(static d => d.Id == "PML1332"))
            differences.Add($"cycles: {cycles}");
        // The oracle has no store of exported resources, so that its collectors find not even those of the node itself.
        var exported = catalog.Resources.Where(static r => r.IsExported).Select(static r => $"{r.Type}[{r.Title}] virtual").ToHashSet(StringComparer.Ordinal);
        differences.RemoveAll(d => OraclesOwn().IsMatch(d) || exported.Contains(d));
        return differences;
    }

    /// <summary>The site manifest lies in another folder each time; its line counts all the same.</summary>
    private static IEnumerable<string> ComparePlaces(JsonElement ours, JsonElement theirs)
    {
        static string Place(JsonElement resource) => resource.GetProperty("file").GetString() is { } file ? $"{(file.EndsWith("/manifests/site.pp", StringComparison.Ordinal) ? "site.pp" : file)}:{resource.GetProperty("line")}" : "nowhere";
        return ours.EnumerateArray().Zip(theirs.EnumerateArray()).Where(static p => Place(p.First) != Place(p.Second))
            .Select(static p => $"{p.First.GetProperty("type")}[{p.First.GetProperty("title")}] is at {Place(p.First)} instead of {Place(p.Second)}");
    }

    /// <summary>Types of modules add dependencies by Ruby code, which is not run: what Puppet has more of theirs is left out.</summary>
    private static IEnumerable<string> CompareOrder(Catalog catalog, JsonElement relationships, ResourceTypeIndex types)
    {
        var theirs = relationships.EnumerateArray().Select(static e => $"{e.GetProperty("source")} → {e.GetProperty("target")}".ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var ours = DependencyGraph.Of(catalog.Resources, catalog.Edges, types).Dependencies
            .Select(d => $"{Point(catalog.Resources[d.First], types, atEnd: d.Kind != DependencyKind.ContainerBegins)} → {Point(catalog.Resources[d.Then], types, atEnd: d.Kind == DependencyKind.ContainerEnds)}".ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        var native = catalog.Resources.Where(r => types.OfCatalog(r.Type) is not null).ToList();
        var ofModules = native.Where(r => types.OfCatalog(r.Type)!.Module is not null).Select(static r => $"{r.Type}[{r.Title}]".ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return theirs.Except(ours).Where(e => !IsEmptyContainer(e) && !e.Split(" → ").Any(ofModules.Contains)).Select(static e => $"missing order {e}")
            .Concat(ours.Except(theirs).Select(static e => $"order too much {e}"));
    }

    private static string Point(CatalogResource resource, ResourceTypeIndex types, bool atEnd)
    {
        var name = $"{resource.Type}[{resource.Title}]";
        var isContainer = resource.Type is "Class" or "Stage" or "Node" || types.OfCatalog(resource.Type) is null && BuiltInResourceTypes.Find(resource.Type.ToLowerInvariant()) is null;
        return isContainer ? $"Whit[{(atEnd ? "Completed" : "Admissible")}_{name}]" : name;
    }

    /// <summary>From the beginning of a container to its own end.</summary>
    private static bool IsEmptyContainer(string edge) =>
        edge.Split(" → ") is [var from, var to] && from.StartsWith("whit[admissible_", StringComparison.Ordinal) && to == from.Replace("whit[admissible_", "whit[completed_", StringComparison.Ordinal);

    /// <summary>The oracle's script lists the parts of a title as parameters for types whose Ruby takes titles apart: its answer, not the catalog's.</summary>
    [GeneratedRegex(@"^(Keystone_\w+|Swift_\w+|Rabbitmq_\w+)\[.*\] lacks \w+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OraclesOwn();
}
