using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication.Tests;

/// <summary>Values, resources and fleets made by hand.</summary>
internal static class Some
{
    public static Origin Origin { get; } = new(OriginKind.Literal, "test");

    public static ControlRepository Repository(string? puppetfile = null) => ControlRepository.Create(
        new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", ""), KeyValuePair.Create("Puppetfile", puppetfile ?? "")]));

    public static PuppetValue Value(object? value) => value switch
    {
        null => new UndefValue(Origin),
        PuppetValue v => v,
        bool b => new BooleanValue(b, Origin),
        int i => new IntegerValue(i, Origin),
        string s => new StringValue(s, Origin),
        string[] a => new ArrayValue([.. a.Select(Value)], Origin),
        IEnumerable<(string, object?)> h => new HashValue([.. h.Select(e => new HashEntry(Value(e.Item1), Value(e.Item2)))], Origin),
        _ => throw new ArgumentException($"no value of {value.GetType()}", nameof(value)),
    };

    public static HashValue Hash(params (string Key, object? Value)[] entries) => (HashValue)Value(entries.AsEnumerable());

    public static CatalogResource Resource(string type, string title, params (string Name, object? Value)[] parameters) =>
        new(type, title) { Origin = Origin, Parameters = [.. parameters.Select(p => new ResourceParameter(p.Name, Value(p.Value)))] };

    public static RecognitionContext Recognize(string certname, CatalogResource[] resources, string? puppetfile = null)
    {
        var repository = Repository(puppetfile);
        return new FleetBuilder(repository, Recognizers.BuiltIn)
            .Recognize(NodeInputs.Create(repository, certname, NodeExistence.Classified), new Catalog(certname, [.. resources]));
    }

    public static MySqlInstance Instance(params CatalogResource[] resources) => Assert.Single(Fleet([new FleetNode("db01", NodeExistence.Classified)], ("db01", resources)).Instances);

    public static Fleet Fleet(FleetNode[] nodes, params (string Certname, CatalogResource[] Resources)[] catalogs) =>
        FleetBuilder.Build([.. nodes], catalogs.Select(c => Recognize(c.Certname, c.Resources)), FleetDeclarations.None);

    public static CatalogResource MySqlServer(params (string Key, object? Value)[] options) =>
        Resource("Class", "Mysql::Server", ("override_options", Hash(("mysqld", Hash(options)))), ("purge_conf_dir", true)) with { IsOpaque = true };

    public static CatalogResource[] Account(string account) =>
        [Resource("Mysql_user", account), Resource("Mysql_grant", $"{account}/*.*", ("user", account), ("table", "*.*"), ("privileges", new[] { "REPLICATION SLAVE" }))];
}
