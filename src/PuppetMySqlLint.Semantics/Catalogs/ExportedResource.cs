using PuppetMySqlLint.Semantics.Evaluation;

namespace PuppetMySqlLint.Semantics;

/// <summary>A resource that a node exports, as PuppetDB would hold it: with its own tags alone.</summary>
/// <param name="Node">The node.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Index">Its place among all exported resources of its type.</param>
internal sealed record ExportedResource(string Node, CatalogResource Resource, int Index) : ICollectable
{
    string ICollectable.Title => Resource.Title;

    PuppetValue? ICollectable.ValueOf(string parameter) => Resource[parameter];

    bool ICollectable.IsTagged(IReadOnlyList<string> tags)
    {
        foreach (var tag in tags)
        {
            if (Resource.Tags.AsSpan().BinarySearch(tag, StringComparer.Ordinal) >= 0)
                return true;
        }
        return false;
    }
}
