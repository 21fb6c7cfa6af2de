using System.Collections.Immutable;
using System.CommandLine;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool;

/// <summary>The options by which commands find a control repo and what belongs to it.</summary>
internal sealed class RepositoryOptions
{
    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "the control repo; without it the nearest parent folder with an environment.conf, hiera.yaml or manifests/",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _facts = new("--facts")
    {
        Description = "fact file, folder of <certname>.json or .yaml, or PuppetDB export; repeatable, later ones win; without it facts/ of the repository",
        HelpName = "PATH",
    };

    private readonly Option<string[]> _enc = new("--enc")
    {
        Description = "output of an external node classifier: file, or folder of <certname>.yaml; repeatable, later ones win",
        HelpName = "PATH",
    };

    private readonly Option<string[]> _inventory = new("--inventory") { Description = "PuppetDB's answer to /pdb/query/v4/nodes or /inventory, as JSON: who is alive; repeatable", HelpName = "PATH" };

    private readonly Option<string[]> _nodesFile = new("--nodes-file") { Description = "list of nodes: a certname a line, or YAML with the extensions of their certificates; repeatable", HelpName = "FILE" };

    private readonly Option<string[]> _modulePath = new("--modulepath") { Description = "folder of modules outside the repository; repeatable", HelpName = "FOLDER" };

    private readonly Option<string> _environment = new("--environment") { Description = "the environment's name, $environment; chooses environments/NAME where the folder has several", HelpName = "NAME", DefaultValueFactory = static _ => "production" };

    private readonly Option<string?> _hieraConfig = new("--hiera-config") { Description = "hiera.yaml of the global layer", HelpName = "FILE" };

    private readonly Option<string[]> _eyamlKeys = new("--eyaml-private-key")
    {
        Description = "private key to decrypt eyaml with; repeatable; no key is read but those named here, and what is decrypted is never shown",
        HelpName = "FILE",
    };

    private readonly Option<int> _puppetVersion = new("--puppet-version") { Description = "major version of Puppet, 7 or 8", HelpName = "7|8", DefaultValueFactory = static _ => 8 };

    private readonly Option<string?> _config = new("--config") { Description = $"configuration to use in place of the repository's {LintConfiguration.FileName}", HelpName = "FILE" };

    private readonly Option<int> _jobs = new("--jobs") { Description = "how many nodes to compile at once; the result does not depend on it", HelpName = "N" };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "show no progress on standard error" };

    /// <summary>Adds the options, and the path as the last argument, to a command.</summary>
    public RepositoryOptions(Command command)
    {
        _puppetVersion.Validators.Add(static r =>
        {
            if (r.GetValueOrDefault<int>() is not (7 or 8))
                r.AddError("--puppet-version is 7 or 8");
        });
        _jobs.Validators.Add(static r =>
        {
            if (r.GetValueOrDefault<int>() < 0)
                r.AddError("--jobs is a number from 1 on");
        });
        command.Arguments.Add(_path);
        foreach (var option in (Option[])[_facts, _enc, _inventory, _nodesFile, _modulePath, _environment, _hieraConfig, _eyamlKeys, _puppetVersion, _config, _jobs, _noProgress])
            command.Options.Add(option);
    }

    public int Jobs(ParseResult result) => result.GetValue(_jobs);

    /// <summary>The line that shows progress; null where nobody would see it or wants to.</summary>
    public ProgressLine? Progress(ParseResult result, Terminal terminal) => terminal.ErrorIsTerminal && !result.GetValue(_noProgress) ? new ProgressLine(terminal.Error) : null;

    /// <summary>The path as given; null if it was not.</summary>
    public string? PathOf(ParseResult result) => result.GetValue(_path);

    /// <summary>The repository's folder on disk.</summary>
    public string FolderOf(ParseResult result, Terminal terminal) => Locate(result.GetValue(_path), terminal);

    /// <summary>Opens the repository.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="terminal">Where the command runs.</param>
    /// <param name="path">The repository's folder in place of the argument's; null for that.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UsageException">There is none, or something that an option names is not there.</exception>
    public async Task<(ControlRepository Repository, LintConfiguration Configuration)> OpenAsync(
        ParseResult result, Terminal terminal, string? path, CancellationToken cancellationToken)
    {
        var folder = Locate(path ?? result.GetValue(_path), terminal);
        var options = new LintWorkspaceOptions
        {
            DisplayFrom = terminal.CurrentDirectory,
            ConfigurationFile = result.GetValue(_config) is { } config ? Existing([config], "--config", terminal)[0] : null,
            Repository = new ControlRepositoryOptions
            {
                EnvironmentName = result.GetValue(_environment)!,
                Facts = Existing(result.GetValue(_facts), "--facts", terminal),
                ModulePath = Existing(result.GetValue(_modulePath), "--modulepath", terminal),
                Enc = Existing(result.GetValue(_enc), "--enc", terminal),
                Inventory = Existing(result.GetValue(_inventory), "--inventory", terminal),
                NodesFiles = Existing(result.GetValue(_nodesFile), "--nodes-file", terminal),
                GlobalHieraConfig = result.GetValue(_hieraConfig) is { } hiera ? Existing([hiera], "--hiera-config", terminal)[0] : null,
                EyamlKeys = ReadKeys(Existing(result.GetValue(_eyamlKeys), "--eyaml-private-key", terminal)),
                PuppetVersion = result.GetValue(_puppetVersion),
            },
        };
        var workspace = await OpenAsync(folder, options, cancellationToken).ConfigureAwait(false);
        if (workspace.Repository.Diagnostics.FirstOrDefault(static d => d.Descriptor == RepositoryDescriptors.NotAControlRepo) is { } problem)
            throw new UsageException(problem.Message);
        return (workspace.Repository, workspace.Configuration);
    }

    private static async Task<LintWorkspace> OpenAsync(string folder, LintWorkspaceOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await LintWorkspace.OpenAsync(folder, options, cancellationToken).ConfigureAwait(false);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new UsageException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the configuration '{options.ConfigurationFile ?? LintConfiguration.FileName}' cannot be read: {exception.Message}");
        }
    }

    private static string Locate(string? path, Terminal terminal)
    {
        if (path is not null)
        {
            var folder = Path.GetFullPath(Path.Combine(terminal.CurrentDirectory, path));
            return Directory.Exists(folder) ? folder
                : throw new UsageException(File.Exists(folder) ? $"'{path}' is a file; name the control repo's folder" : $"there is no folder '{path}'");
        }
        return LintWorkspace.FindFolder(terminal.CurrentDirectory)
            ?? throw new UsageException("neither this folder nor one above it is a control repo (none has an environment.conf, hiera.yaml or manifests/); name one: puppet-mysql-lint check PATH");
    }

    private static EyamlKeys? ReadKeys(ImmutableArray<string> files)
    {
        try
        {
            return files.IsEmpty ? null : EyamlKeys.FromPem(files.Select(File.ReadAllText));
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException("--eyaml-private-key: this is no file with an RSA private key without pass phrase in PEM");
        }
    }

    private static ImmutableArray<string> Existing(string[]? paths, string option, Terminal terminal) =>
    [
        .. (paths ?? []).Select(path => Path.GetFullPath(Path.Combine(terminal.CurrentDirectory, path)) is var full && (File.Exists(full) || Directory.Exists(full))
            ? full
            : throw new UsageException($"{option}: there is no '{path}'")),
    ];
}
