using System.CommandLine;
using System.IO.Enumeration;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.Tool;

/// <summary><c>model</c>: the MySQL servers as the repository declares them.</summary>
internal static class ModelCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "model",
            """
            Shows the MySQL servers that the repository declares: options with where each was set, accounts and channels.

            Examples:
              puppet-mysql-lint model --node db01.example.com
              puppet-mysql-lint model --format json
            """);
        var nodes = NodeSelection.Create();
        var format = new Option<string>("--format") { Description = "text or json", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        command.Options.Add(nodes);
        command.Options.Add(format);
        var options = new RepositoryOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var (repository, configuration) = await options.OpenAsync(result, terminal, path: null, cancellationToken).ConfigureAwait(false);
            var model = await FleetModel.BuildAsync(repository, Recognizers.BuiltIn, configuration.Declarations, options.Jobs(result), cancellationToken: cancellationToken).ConfigureAwait(false);
            var globs = result.GetValue(nodes) is { Length: > 0 } given ? given : ["*"];
            var instances = model.Fleet.Instances.Where(i => globs.Any(g => FileSystemName.MatchesSimpleExpression(g, i.Node.Certname))).ToList();
            var writer = terminal.OpenWriter();
            await using var closing = writer.ConfigureAwait(false);
            if (result.GetValue(format) == "json")
                await writer.WriteLineAsync(ModelJson.Write(model.Fleet, instances)).ConfigureAwait(false);
            else
                WriteText(writer, model.Fleet, instances);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void WriteText(StreamWriter writer, Fleet fleet, List<MySqlInstance> instances)
    {
        if (instances.Count == 0)
            writer.WriteLine("no MySQL server is declared");
        foreach (var instance in instances)
        {
            writer.WriteLine($"{instance}  {instance.Flavor} {instance.Version?.ToString() ?? "of unknown version"}  (recognised by {string.Join(", ", instance.RecognizedBy)})");
            foreach (var option in instance.Options.Settings)
                writer.WriteLine($"  [{option.Group}] {option}  ← {option.Origin.Chain()[0]}");
            if (instance.Options.Openness is { } reason)
                writer.WriteLine($"  there may be more options: {reason.Description}");
            foreach (var account in fleet.Accounts.Where(a => a.Node.Equals(instance.Node)))
                writer.WriteLine($"  account {account}  {string.Join(", ", account.Privileges)}");
            foreach (var channel in fleet.Channels.Where(c => c.Replica.Equals(instance)))
                writer.WriteLine($"  replicates from {channel.Source}{(channel.Source.IsDangling ? ", which does not exist" : "")}");
            writer.WriteLine();
        }
    }
}
