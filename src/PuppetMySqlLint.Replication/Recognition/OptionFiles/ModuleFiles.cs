using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Reads what a <c>file</c> resource copies from a module: <c>puppet:///modules/NAME/PATH</c>.</summary>
internal static class ModuleFiles
{
    private const string Prefix = "puppet:///modules/";

    /// <summary>The file that is copied; of several the first that exists, as Puppet does.</summary>
    /// <returns>Its text; null if it is not in the repository or not known.</returns>
    public static SourceText? Read(ControlRepository repository, PuppetValue source) => source switch
    {
        StringValue uri => Read(repository, uri.Value),
        ArrayValue { Openness: null } uris when uris.Elements.All(static u => u is StringValue) =>
            uris.Elements.Select(u => Read(repository, ((StringValue)u).Value)).FirstOrDefault(static t => t is not null),
        _ => null,
    };

    private static SourceText? Read(ControlRepository repository, string uri)
    {
        if (!uri.StartsWith(Prefix, StringComparison.Ordinal) || uri.IndexOf('/', Prefix.Length) is not (> 0 and var slash))
            return null;
        return repository.FindModule(uri[Prefix.Length..slash]) is { } module && module.Find($"files/{uri[(slash + 1)..]}") is { } path ? module.Files.Read(path).Text : null;
    }
}
