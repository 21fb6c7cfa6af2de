using System.CommandLine;
using System.Text.Json;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

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
        var explain = new Option<bool>("--explain") { Description = "show what was searched, level by level" };
        var format = new Option<string>("--format") { Description = "text, or json: one object a line", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var nodes = NodeSelection.Create();
        foreach (var option in (Option[])[nodes, keysFrom, explain, format])
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
            foreach (var node in NodeSelection.Select(compiler, result.GetValue(nodes)))
            {
                var scope = compiler.CreateScope(node, cancellationToken);
                foreach (var name in keys)
                {
                    var answer = compiler.Hiera.Lookup(scope, name, explain: result.GetValue(explain), cancellationToken: cancellationToken);
                    isFound &= answer.IsFound;
                    if (result.GetValue(format) == "json")
                        await writer.WriteLineAsync(JsonLine.Build(json => WriteJson(json, node.Certname, answer, result.GetValue(explain)))).ConfigureAwait(false);
                    else
                        WriteText(writer, node.Certname, answer);
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

    private static void WriteText(StreamWriter writer, string node, HieraAnswer answer)
    {
        var result = answer.Status switch
        {
            HieraStatus.Found => answer.Value.ToString(),
            HieraStatus.NotFound => "not found",
            _ => $"error: {answer.Error?.Message}",
        };
        writer.WriteLine($"{node}  {answer.Key} = {result}");
        if (answer is { IsFound: true, Value.Origin: var origin })
            writer.WriteLine($"  {origin}");
        if (answer.AbsentWhen is { } absent)
            writer.WriteLine($"  not found when {absent}");
        if (answer.Merge is { } merge)
            writer.WriteLine($"  merged: {merge}{(answer.MergeOrigin is { } place ? $" ({place})" : "")}");
        foreach (var probe in answer.Probes)
            writer.WriteLine($"  {probe.Layer}, level \"{probe.Level}\", {probe.Path}: {Word(probe.Result)}{(probe.Value is { } value ? $" {(answer.Value.ContainsSecret ? "[secret]" : value)}" : "")}");
    }

    private static void WriteJson(Utf8JsonWriter json, string node, HieraAnswer answer, bool explain)
    {
        json.WriteStartObject();
        json.WriteString("key", answer.Key);
        json.WriteString("node", node);
        json.WriteBoolean("found", answer.IsFound);
        json.WritePropertyName("value");
        if (answer.IsFound)
            ValueJsonWriter.Write(json, answer.Value);
        else
            json.WriteNullValue();
        json.WriteString("error", answer.Error?.Message);
        json.WritePropertyName("origin");
        if (answer.IsFound && answer.Value.Origin is { } origin)
            WriteOrigin(json, origin);
        else
            json.WriteNullValue();
        if (explain)
        {
            json.WriteStartArray("explain");
            foreach (var probe in answer.Probes)
            {
                json.WriteStartObject();
                json.WriteString("layer", probe.Layer);
                json.WriteString("level", probe.Level);
                json.WriteString("path", probe.Path);
                json.WriteString("result", Word(probe.Result));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject();
        json.WriteString("description", origin.Description);
        if (origin.PrimaryLocation is { } place)
        {
            json.WriteString("path", place.Path);
            json.WriteNumber("line", place.Start.Line);
            json.WriteNumber("column", place.Start.Column);
        }
        json.WriteEndObject();
    }

    private static string Word(HieraProbeResult result) => result switch
    {
        HieraProbeResult.Found => "found",
        HieraProbeResult.NotFound => "not found",
        HieraProbeResult.NoFile => "no such file",
        _ => "unknown",
    };
}
