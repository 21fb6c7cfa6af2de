using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Programs;

/// <summary>Compiles a small program as the site manifest on the node on which <c>eng/oracle/programs.rb</c> compiles it.</summary>
internal static class ProgramCompilation
{
    public const string Certname = "agent.example.com";

    private const string Facts = """
        {
          "fqdn": "agent.example.com", "hostname": "agent", "domain": "example.com", "clientcert": "agent.example.com", "osfamily": "Debian",
          "operatingsystem": "Debian", "ipaddress": "192.0.2.10", "processorcount": 4, "is_virtual": true, "environment": "oracle", "role": "db",
          "networking": { "fqdn": "agent.example.com", "hostname": "agent", "domain": "example.com", "ip": "192.0.2.10" },
          "os": { "name": "Debian", "family": "Debian", "release": { "major": "12", "full": "12.5" } },
          "processors": { "count": 4 }
        }
        """;

    private static readonly ControlRepositoryOptions s_options = new() { PuppetVersion = 7, StrictVariables = true, EnvironmentName = "oracle", FactsAreComplete = true };

    /// <summary>The program's catalog.</summary>
    public static Catalog Compile(string code, CancellationToken cancellationToken = default)
    {
        // All modules that the Puppetfile names are there: a class that is nowhere does not exist.
        var files = new MemoryFileSource(
        [
            new("manifests/site.pp", code),
            new($"facts/{Certname}.json", Facts),
            new("Puppetfile", "mod 'local', :local => true\n"),
            new("modules/local/metadata.json", "{}"),
        ]);
        var repository = ControlRepository.Create(files, s_options, cancellationToken);
        return new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, Certname, NodeExistence.Classified), cancellationToken: cancellationToken);
    }
}
