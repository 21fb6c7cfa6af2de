using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace CustomRecognizer;

/// <summary>
/// Makes a module of our own known: <c>acme_db::instance { 'shop': version => '8.4', options => {…}, replicates_from => 'db01' }</c> sets up one of
/// several servers on a node.
/// </summary>
public sealed class AcmeDatabases : IReplicationRecognizer
{
    public string Name => "acme-db";

    public void Recognize(RecognitionContext context)
    {
        foreach (var resource in context.Catalog.OfType("Acme_db::Instance"))
        {
            if (resource.IsVirtual || resource.IsExported)
                continue;
            var instance = context.AddInstance(this, resource.Title, resource.Origin);
            instance.Flavor = ServerFlavor.MySql;
            instance.Version = resource["version"] is StringValue text && ServerVersion.TryParse(text.Value, out var version) ? version : null;
            instance.Confidence = resource.Confidence;
            instance.HasMainFile = true;
            instance.AddOptions(resource["options"], $"/etc/mysql/{resource.Title}.cnf");
            if (resource["replicates_from"] is StringValue source)
                context.AddChannel(new ChannelDraft(source.Value, source.Origin) { Instance = resource.Title, Confidence = resource.Confidence });
        }
    }
}
