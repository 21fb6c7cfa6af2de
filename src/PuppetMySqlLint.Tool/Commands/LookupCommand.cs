using System.CommandLine;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool;

/// <summary><c>lookup</c>: what Hiera answers.</summary>
internal static class LookupCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "lookup",
            """
            Shows what Hiera answers for a key on a node, and where that stands.

            Examples:
              puppet-mysql-lint lookup mysql::server::override_options --node db01.example.com
              puppet-mysql-lint lookup profile::mysql::base::options control-repo --node db01.example.com --explain
            """);
        var key = new Argument<string?>("KEY") { Description = "the key; dots reach into values", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(key);
        var keysFrom = new Option<string?>("--keys-from") { Description = "read the keys from FILE, one a line; - for standard input", HelpName = "FILE" };
        var explain = new Option<bool>("--explain") { Description = "show of each leaf where it stands and what it hides, and what was searched" };
        var format = new Option<string>("--format") { Description = "text, or json: one object a line", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var color = new ColorOption();
        var nodes = NodeSelection.Create();
        foreach (var option in (Option[])[nodes, keysFrom, explain, format, color])
            command.Options.Add(option);
        var options = new RepositoryOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            // With a list of keys the one argument that is left is the repository.
            var (first, list) = (result.GetValue(key), result.GetValue(keysFrom));
            var isPath = list is not null && first is not null && options.PathOf(result) is null && Directory.Exists(Path.Combine(terminal.CurrentDirectory, first));
            var keys = Keys(terminal, isPath ? null : first, list);
            var (repository, _) = await options.OpenAsync(result, terminal, isPath ? first : null, cancellationToken).ConfigureAwait(false);
            var compiler = new CatalogCompiler(repository);
            var isFound = true;
            var writer = terminal.OpenWriter();
            await using var closing = writer.ConfigureAwait(false);
            var text = new LookupText(terminal.WantsColor(color.Of(result)) ? new ColorReportWriter(writer) : new PlainReportWriter(writer));
            foreach (var node in NodeSelection.Select(compiler, result.GetValue(nodes)))
            {
                var scope = compiler.CreateScope(node, cancellationToken);
                foreach (var name in keys)
                {
                    var explanation = result.GetValue(explain) ? compiler.Hiera.Explain(scope, name, cancellationToken: cancellationToken) : null;
                    var answer = explanation?.Answer ?? compiler.Hiera.Lookup(scope, name, cancellationToken: cancellationToken);
                    isFound &= answer.IsFound;
                    if (result.GetValue(format) == "json")
                        await writer.WriteLineAsync(JsonLine.Build(json => LookupJson.Write(json, node.Certname, answer, explanation))).ConfigureAwait(false);
                    else
                        text.Write(node.Certname, answer, explanation);
                }
            }
            return isFound ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }

    private static string[] Keys(Terminal terminal, string? key, string? list)
    {
        try
        {
            var text = list is null ? "" : list == "-" ? terminal.Input.ReadToEnd() : File.ReadAllText(Path.Combine(terminal.CurrentDirectory, list));
            string[] keys = [.. key is null ? [] : new[] { key }, .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            return keys.Length > 0 ? keys : throw new UsageException("name a key to look up, or a list of them with --keys-from");
        }
        catch (IOException exception)
        {
            throw new UsageException($"the list {list} cannot be read: {exception.Message}");
        }
    }
}
