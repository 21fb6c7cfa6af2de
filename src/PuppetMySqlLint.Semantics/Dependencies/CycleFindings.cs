using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Says which resources of a catalog wait for each other, and where each dependency is written.</summary>
internal static class CycleFindings
{
    /// <summary>More are not shown: one cycle is broken at a time.</summary>
    private const int MostShown = 20;

    public static IEnumerable<Diagnostic> Of(string node, ImmutableArray<CatalogResource> resources, ImmutableArray<CatalogEdge> edges, ResourceTypeIndex types)
    {
        if (DependencyCycles.IsAcyclic(resources.Length, DependencyGraph.Outline(resources, edges, types).Edges))
            return [];
        var graph = DependencyGraph.Of(resources, edges, types);
        return DependencyCycles.Find(resources.Length, graph.Dependencies).Take(MostShown).Select(cycle => Finding(node, resources, cycle));
    }

    private static Diagnostic Finding(string node, ImmutableArray<CatalogResource> resources, List<Dependency> cycle)
    {
        // Begin with a dependency that somebody wrote: that is where it can be broken.
        var start = Enumerable.Range(0, cycle.Count).OrderBy(i => cycle[i].Kind == DependencyKind.Written ? 0 : 1)
            .ThenBy(i => cycle[i].Location?.Path, StringComparer.Ordinal).ThenBy(i => cycle[i].Location?.Span.Start).First();
        List<Dependency> way = [.. cycle.Skip(start), .. cycle.Take(start)];
        var names = way.Select(d => Name(resources[d.First])).Append(Name(resources[way[0].First]));
        var isPossible = way.Exists(d => resources[d.First].Confidence == Confidence.Possible);
        return new Diagnostic(EvaluationDescriptors.DependencyCycle, way[0].Location, string.Join(" → ", names))
        {
            Severity = isPossible ? Severity.Warning : Severity.Error,
            Confidence = isPossible ? Confidence.Possible : Confidence.Definite,
            Related = [.. way.Select(d => new RelatedLocation(Words(resources, d), d.Location))],
            Nodes = [node],
        };
    }

    private static string Name(CatalogResource resource) => $"{resource.Type}[{resource.Title}]";

    private static string Words(ImmutableArray<CatalogResource> resources, Dependency dependency)
    {
        var (first, then) = (Name(resources[dependency.First]), Name(resources[dependency.Then]));
        return dependency.Kind switch
        {
            DependencyKind.ContainerBegins => $"{first} contains {then}, which is declared here",
            DependencyKind.ContainerEnds => $"{then} contains {first}, which is declared here",
            DependencyKind.Automatic => $"{first} comes before {then}: {dependency.Word}",
            _ => $"{first} comes before {then}: '{dependency.Word}' says so here",
        };
    }
}
