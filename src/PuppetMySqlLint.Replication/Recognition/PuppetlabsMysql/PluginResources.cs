using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Recognises <c>mysql_plugin</c> resources (puppetlabs-mysql), which install a plugin by a statement.</summary>
public sealed class PluginResources : IReplicationRecognizer
{
    /// <inheritdoc/>
    public string Name => "mysql-plugins";

    /// <inheritdoc/>
    public void Recognize(RecognitionContext context)
    {
        foreach (var plugin in context.Catalog.OfType("Mysql_plugin"))
        {
            if (plugin.IsVirtual || plugin.IsExported || plugin["ensure"] is StringValue { Value: "absent" } || plugin["soname"] is not StringValue library)
                continue;
            if (context.Instances.TryGetValue("", out var draft))
                draft.InstalledLibraries.TryAdd(library.Value, library.Origin);
        }
    }
}
