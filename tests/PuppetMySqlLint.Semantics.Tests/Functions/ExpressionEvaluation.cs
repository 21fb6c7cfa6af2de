using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>Evaluates one expression on the node that <c>eng/oracle/evaluate.rb</c> evaluates it on.</summary>
internal static class ExpressionEvaluation
{
    private const string Certname = "db1.example.com";

    private const string Facts = """
        {
          "fqdn": "db1.example.com", "hostname": "db1", "domain": "example.com", "clientcert": "db1.example.com", "interfaces": "eth0,lo",
          "ipaddress": "192.0.2.10", "ipaddress_eth0": "192.0.2.10", "ipaddress_lo": "127.0.0.1",
          "operatingsystem": "Debian", "operatingsystemmajrelease": "12",
          "networking": { "fqdn": "db1.example.com", "hostname": "db1", "domain": "example.com", "ip": "192.0.2.10" },
          "os": { "name": "Debian", "family": "Debian", "release": { "major": "12", "full": "12.5" } }
        }
        """;

    /// <summary>What the expression gives.</summary>
    /// <param name="code">The expression.</param>
    /// <param name="usesModules">Whether the corpus is on the module path.</param>
    public static OracleAnswer Evaluate(string code, bool usesModules = false)
    {
        return Answer(code, Compile(code, usesModules));
    }

    /// <summary>What expressions give, each on a node of its own, with the corpus on the module path.</summary>
    /// <param name="codes">The expressions.</param>
    /// <param name="options">With what they are evaluated beyond that.</param>
    public static IReadOnlyList<OracleAnswer> EvaluateAll(IReadOnlyList<string> codes, CompilerOptions options)
    {
        static string Node(int index) => $"n{index}.example.com";
        var files = codes.Select(static (_, i) => new KeyValuePair<string, string>($"facts/{Node(i)}.json", Facts))
            .Append(new("manifests/site.pp", string.Join('\n', codes.Select(static (c, i) => $"node '{Node(i)}' {{ notify {{ 'result': message => [{c}\n] }} }}"))));
        var repository = ControlRepository.Create(new MemoryFileSource(files), Options(usesModules: true));
        var compiler = new CatalogCompiler(repository, HieraLookup.Create(repository), options);
        return [.. codes.Select((c, i) => (Code: c, Node: Node(i))).AsParallel().AsOrdered().Select(c => Answer(c.Code, compiler.Compile(NodeInputs.Create(repository, c.Node, NodeExistence.Classified))))];
    }

    private static OracleAnswer Answer(string code, Catalog catalog)
    {
        if (catalog.Failure is null && catalog.Find("Notify", "result")?["message"] is ArrayValue { Elements: [var value] })
            return new OracleAnswer(code, ExpressionLiteral.Write(value), Error: null);
        var error = catalog.Failure ?? catalog.Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error);
        return new OracleAnswer(code, Value: null, error?.Message ?? "no result and no error");
    }

    /// <summary>The value of the expression; null if it fails.</summary>
    public static PuppetValue? ValueOf(string code, bool usesModules = false) =>
        Compile(code, usesModules).Find("Notify", "result")?["message"] is ArrayValue { Elements: [var value] } ? value : null;

    private static Catalog Compile(string code, bool usesModules)
    {
        var files = new MemoryFileSource(
        [
            new("manifests/site.pp", $"notify {{ 'result': message => [{code}\n] }}"),
            new($"facts/{Certname}.json", Facts),
        ]);
        var repository = ControlRepository.Create(files, Options(usesModules));
        return new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, Certname, NodeExistence.Classified));
    }

    private static ControlRepositoryOptions Options(bool usesModules) => new() { PuppetVersion = 7, FactsAreComplete = true, ModulePath = usesModules ? [CorpusModules.Root] : [] };
}
