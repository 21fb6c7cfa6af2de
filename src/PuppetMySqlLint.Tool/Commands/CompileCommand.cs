using System.CommandLine;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool;

/// <summary><c>compile</c>: the catalogs of nodes as JSON, one object a line.</summary>
internal static class CompileCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "compile",
            """
            Shows the catalogs of nodes as JSON, one object a line, as Puppet would compile them.

            Examples:
              puppet-mysql-lint compile --node db01.example.com
              puppet-mysql-lint compile control-repo --node 'db*' --modulepath /usr/share/puppet/modules
            """);
        var nodes = NodeSelection.Create();
        command.Options.Add(nodes);
        var format = new Option<string>("--format") { Description = "json", DefaultValueFactory = static _ => "json" };
        format.AcceptOnlyFromAmong("json");
        command.Options.Add(format);
        var options = new RepositoryOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var (repository, _) = await options.OpenAsync(result, terminal, path: null, cancellationToken).ConfigureAwait(false);
            var compiler = new CatalogCompiler(repository);
            var chosen = NodeSelection.Select(compiler, result.GetValue(nodes));
            var catalogs = await FleetCompiler.CompileSomeAsync(compiler, chosen, options.Jobs(result), cancellationToken: cancellationToken).ConfigureAwait(false);
            var writer = terminal.OpenWriter();
            await using var closing = writer.ConfigureAwait(false);
            foreach (var catalog in catalogs)
                await writer.WriteLineAsync(JsonLine.Build(json => CatalogJsonWriter.Write(json, catalog))).ConfigureAwait(false);
            return catalogs.All(static c => c.Failure is null) ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }
}
