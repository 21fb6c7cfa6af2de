using System.CommandLine;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary><c>parse</c>: what the parser sees.</summary>
internal static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "manifests and EPP templates", Arity = ArgumentArity.ZeroOrMore };
        var list = new Option<string?>("--files-from") { Description = "read the files' names from FILE, one a line; - for standard input", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "tree, tokens, pn (Puppet's own notation), ast (its model with places), json or none (problems alone)", DefaultValueFactory = static _ => "tree" };
        format.AcceptOnlyFromAmong("tree", "tokens", "pn", "ast", "json", "none");
        var tasks = new Option<bool>("--tasks") { Description = "read 'plan' and 'apply' as keywords; files under plans/ always are" };
        var issues = new Option<bool>("--issues") { Description = "also validate, as 'puppet parser validate' does" };
        var strict = new Option<string>("--strict") { Description = "Puppet's setting: off, warning or error", DefaultValueFactory = static _ => "warning" };
        strict.AcceptOnlyFromAmong("off", "warning", "error");
        var command = new Command(
            "parse",
            """
            Shows what the parser sees.

            Examples:
              puppet-mysql-lint parse manifests/site.pp
              find . -name '*.pp' | puppet-mysql-lint parse --format pn --files-from -    one JSON object a line
            """) { files, list, format, tasks, issues, strict };
        command.SetAction((result, cancellationToken) =>
        {
            var request = new Request(
                [.. result.GetValue(files) ?? [], .. Listed(terminal, result.GetValue(list))], result.GetValue(format)!, result.GetValue(tasks), result.GetValue(list) is not null,
                result.GetValue(issues) ? new PuppetValidationOptions { Strict = Enum.Parse<PuppetStrictness>(result.GetValue(strict)!, ignoreCase: true) } : null);
            if (request.Files.Length == 0)
                throw new UsageException("name the files to parse, or a list of them with --files-from");
            return Task.FromResult(Run(terminal, request, cancellationToken));
        });
        return command;
    }

    private static int Run(Terminal terminal, Request request, CancellationToken cancellationToken)
    {
        var isClean = true;
        using var writer = terminal.OpenWriter();
        foreach (var path in request.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (tree, problem) = Parse(terminal, path, request.Tasks);
            var verdict = tree is not null && request.Validation is { } validation ? PuppetVerdict.Of(tree, validation) : null;
            isClean &= tree is { PuppetError: null } && (verdict is null || verdict.Issues.All(static i => i.Severity != PuppetIssueSeverity.Error));
            if (request.Format is "pn" or "ast" && request.IsList)
                writer.WriteLine(ParseLine.Write(path, request.Format, tree, verdict, problem));
            else if (tree is null)
                terminal.Error.WriteLine($"puppet-mysql-lint: {problem}");
            else
                Show(terminal, writer, tree, request);
        }
        return isClean ? ExitCode.Clean : ExitCode.Findings;
    }

    private static void Show(Terminal terminal, StreamWriter writer, SyntaxTree tree, Request request)
    {
        switch (request.Format)
        {
            case "pn" when tree.PuppetError is null:
                writer.WriteLine(PnWriter.Write(tree));
                break;
            case "ast" when tree.PuppetError is null:
                writer.WriteLine(JsonLine.Build(json => PuppetAstWriter.Write(tree, json)));
                break;
            case "tree":
                writer.Write(TreeWriter.Write(tree));
                break;
            case "tokens":
                foreach (var token in PuppetTokens.Read(tree.Text, tree.Options))
                    writer.WriteLine($"{token.Name} {token.Offset}+{token.Length} {JsonLine.Quote(token.Value)}");
                break;
            case "json":
                writer.WriteLine(ParseLine.WriteTree(tree));
                break;
        }
        writer.Flush();
        foreach (var diagnostic in tree.Diagnostics)
            terminal.Error.WriteLine(diagnostic);
        foreach (var diagnostic in request.Validation is { } validation ? PuppetValidator.Validate(tree, validation) : [])
            terminal.Error.WriteLine(diagnostic);
    }

    private static (SyntaxTree? Tree, string? Problem) Parse(Terminal terminal, string path, bool tasks)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(terminal.CurrentDirectory, path));
            var options = new SyntaxParseOptions
            {
                IsEpp = path.EndsWith(".epp", StringComparison.Ordinal),
                Tasks = tasks || path.Replace('\\', '/').Contains("plans/", StringComparison.Ordinal),
            };
            return (SyntaxTree.Parse(SourceText.From(bytes, path), options), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception switch
            {
                FileNotFoundException or DirectoryNotFoundException => "does not exist",
                UnauthorizedAccessException => Directory.Exists(Path.Combine(terminal.CurrentDirectory, path)) ? "is a folder" : "may not be read: permission denied",
                _ => $"cannot be read: {exception.Message}",
            };
            return (null, $"{path} {reason}");
        }
    }

    private static string[] Listed(Terminal terminal, string? list)
    {
        if (list is null)
            return [];
        try
        {
            var text = list == "-" ? terminal.Input.ReadToEnd() : File.ReadAllText(Path.Combine(terminal.CurrentDirectory, list));
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        catch (IOException exception)
        {
            throw new UsageException($"the list {list} cannot be read: {exception.Message}");
        }
    }

    private sealed record Request(string[] Files, string Format, bool Tasks, bool IsList, PuppetValidationOptions? Validation);
}
