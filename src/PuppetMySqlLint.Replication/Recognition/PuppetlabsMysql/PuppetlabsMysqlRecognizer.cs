using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>
/// Recognises <c>mysql::server</c> of puppetlabs-mysql: by its parameters where the module's source is missing, by what it renders where
/// it is there.
/// </summary>
public sealed class PuppetlabsMysqlRecognizer : IReplicationRecognizer
{
    private const string DefaultConfigFile = "/etc/mysql/my.cnf";

    /// <inheritdoc/>
    public string Name => "puppetlabs-mysql";

    /// <inheritdoc/>
    public void Recognize(RecognitionContext context)
    {
        if (context.Catalog.FindClass("mysql::server") is not { } server)
            return;
        var draft = context.AddInstance(this, "", server.Origin);
        draft.Confidence = server.Confidence;
        ReadServer(context, server, draft);
        AddOptions(context, server, draft);
        if (server.IsOpaque)
            AccountResources.AddFromParameters(context, server);
    }

    private static void ReadServer(RecognitionContext context, CatalogResource server, InstanceDraft draft)
    {
        var package = ServerPackage.Read(
            TextOf(server["package_name"]) ?? PackageName(context.Catalog), TextOf(server["package_ensure"]) ?? PackageEnsure(context.Catalog));
        var running = ServerVersion.TryParse(Fact(context.Node, "mysqld_version") ?? Fact(context.Node, "mysql_version"), out var fact) ? fact : null;
        draft.Flavor = package.Flavor is not ServerFlavor.Unknown ? package.Flavor : running?.Flavor ?? ServerFlavor.Unknown;
        draft.Version = package.Version ?? running;
    }

    private static void AddOptions(RecognitionContext context, CatalogResource server, InstanceDraft draft)
    {
        var file = TextOf(server["config_file"]) ?? DefaultConfigFile;
        var given = server["override_options"];
        if (RenderedOptions(context.Catalog) is { } rendered)
        {
            Add(rendered);
        }
        else if (server["options"] is HashValue { Entries.IsEmpty: false } whole)
        {
            Add(whole);
        }
        else if (given is HashValue overriding)
        {
            Add(Over(context, overriding));
        }
        else if (given is null)
        {
            Add(Over(context, new HashValue([], server.Origin)));
        }
        else
        {
            draft.Openness = OptionHash.WhyHidden(given);
        }
        foreach (var option in server["options"] is HashValue { Entries.IsEmpty: false } all ? OptionHash.ReadDropped(all, file) : given is HashValue own ? OptionHash.ReadDropped(own, file) : [])
            draft.Dropped.Add(option with { Confidence = server.Confidence, Origin = WayOf(option, server) });
        if (server["purge_conf_dir"] is not BooleanValue { Value: true })
            draft.Openness ??= new UnknownReason(UnknownKind.ServerState, "other files in the server's include directory, which Puppet does not purge, may set it");

        void Add(HashValue options)
        {
            foreach (var option in OptionHash.Read(options, file, IsWritten))
                draft.Options.Add(option with { Confidence = server.Confidence, Origin = WayOf(option, server) });
            draft.Openness ??= OptionHash.OpennessOf(options);
        }
    }

    /// <summary>Whether the module's template writes an option: not <c>ssl-disable</c>, and not those of TLS where it is switched off.</summary>
    private static bool IsWritten(string name, HashValue group) =>
        name != "ssl-disable"
        && !(name.StartsWith("ssl", StringComparison.Ordinal) && group.Find("ssl-disable") is BooleanValue { Value: true })
        && !(name.StartsWith("ssl-", StringComparison.Ordinal) && group.Find("ssl") is BooleanValue { Value: false });

    /// <summary>From where the value was set through the class's parameter to the line in the option file.</summary>
    private static Origin WayOf(InstanceOption option, CatalogResource server)
    {
        var parameter = server.Parameters.FirstOrDefault(static p => p is { Name: "override_options", Location: not null }) ?? server.Parameters.FirstOrDefault(static p => p is { Name: "options", Location: not null });
        var origin = parameter is null || option.Origin.Kind == OriginKind.ModuleDefault
            ? option.Origin
            : option.Origin.Then(OriginKind.ResourceParameter, $"given to class mysql::server as {parameter.Name}", parameter.Location);
        return origin.Then(OriginKind.Computed, $"{option.WrittenName} in group [{option.Group}] of {option.File} on the node");
    }

    private static HashValue Over(RecognitionContext context, HashValue overriding)
    {
        var version = context.Repository.FindModule("mysql")?.Version ?? context.Repository.Puppetfile.Find("mysql")?.Version;
        var defaults = ModuleDefaults.ServerGroup(version);
        return overriding.Over(new HashValue([new HashEntry(new StringValue("mysqld", defaults.Origin), defaults)], defaults.Origin), ModuleDefaults.Normalises(version));
    }

    /// <summary>The hash that the module's own template was given; null if the module is not there or renders otherwise.</summary>
    private static HashValue? RenderedOptions(Catalog catalog) => catalog.OfType("File")
        .Select(static f => f["content"])
        .OfType<UnknownValue>()
        .Select(static v => v.Reason)
        .OfType<UnevaluatedTemplateReason>()
        .Where(static r => r.Template.StartsWith("mysql/my.cnf", StringComparison.Ordinal))
        .Select(static r => r.Variables.GetValueOrDefault("options") as HashValue)
        .FirstOrDefault(static h => h is not null);

    private static string? PackageName(Catalog catalog) => TextOf(catalog.Find("Package", "mysql-server")?["name"]);

    private static string? PackageEnsure(Catalog catalog) => TextOf(catalog.Find("Package", "mysql-server")?["ensure"]);

    private static string? Fact(NodeInput node, string name) => TextOf(node.Facts.Find(name));

    private static string? TextOf(PuppetValue? value) => value is StringValue text ? text.Value : null;
}
