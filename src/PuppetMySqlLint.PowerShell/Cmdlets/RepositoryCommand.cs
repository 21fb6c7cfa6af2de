using System.Collections.Immutable;
using System.Management.Automation;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A command that works on control repos.</summary>
public abstract class RepositoryCommand : PuppetCommand
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private protected RepositoryCommand()
    {
    }

    /// <summary>Literal paths of control repos.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>Fact files, folders of them, or PuppetDB exports.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Facts { get; set; } = [];

    /// <summary>Folders of modules outside the repository.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] ModulePath { get; set; } = [];

    /// <summary>Output of an external node classifier.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Enc { get; set; } = [];

    /// <summary>PuppetDB's answers about nodes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Inventory { get; set; } = [];

    /// <summary>Lists of nodes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] NodesFile { get; set; } = [];

    /// <summary>Name of the environment.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string EnvironmentName { get; set; } = "production";

    /// <summary>Hiera configuration of the global layer.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? HieraConfig { get; set; }

    /// <summary>Private keys to decrypt eyaml with.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] EyamlPrivateKey { get; set; } = [];

    /// <summary>Major version of Puppet.</summary>
    [Parameter]
    [ValidateSet("7", "8")]
    public string PuppetVersion { get; set; } = "8";

    /// <summary>A configuration file, or a hashtable with the same keys.</summary>
    [Parameter]
    [ValidateNotNull]
    public object? Settings { get; set; }

    /// <summary>How many nodes to compile at once.</summary>
    [Parameter]
    [ValidateRange(ValidateRangeKind.Positive)]
    public int ThrottleLimit { get; set; }

    /// <summary>Paths of control repos with wildcards, as the command was given them; empty for the one around the current folder.</summary>
    private protected abstract string[] WildcardPaths { get; }

    /// <summary>Opens the control repos that are meant one after the other. What cannot be opened is an error, and the next follows.</summary>
    private protected IEnumerable<LintWorkspace> OpenAll()
    {
        var options = CreateOptions();
        foreach (var folder in Folders())
        {
            if (Open(folder, options) is { } workspace)
                yield return workspace;
        }
    }

    private LintWorkspace? Open(string folder, LintWorkspaceOptions options)
    {
        try
        {
            var workspace = Wait(LintWorkspace.OpenAsync(folder, options, StopToken));
            if (workspace.Repository.Diagnostics.FirstOrDefault(static d => d.Descriptor == RepositoryDescriptors.NotAControlRepo) is not { } problem)
                return workspace;
            WriteError(problem.Message, "NotAControlRepo", ErrorCategory.InvalidArgument, folder);
        }
        catch (DirectoryNotFoundException exception)
        {
            WriteError(exception.Message, "FolderNotFound", ErrorCategory.ObjectNotFound, folder, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WriteError($"The configuration of '{folder}' cannot be read: {exception.Message}", "ConfigurationNotReadable", ErrorCategory.ReadError, folder, exception);
        }
        return null;
    }

    private IEnumerable<string> Folders()
    {
        if (LiteralPath is null && WildcardPaths.Length == 0)
        {
            return [LintWorkspace.FindFolder(CurrentFolder) ?? throw this.Fail(
                "Neither the current folder nor one above it is a control repo: none has an environment.conf, hiera.yaml or manifests. Name one with -Path.",
                "NoControlRepo", ErrorCategory.ObjectNotFound, CurrentFolder)];
        }
        return LiteralPath is { } literal ? literal.SelectMany(p => FilePaths.Literal(this, p)).Where(IsFolder) : WildcardPaths.SelectMany(p => FilePaths.Resolve(this, p)).Where(IsFolder);
    }

    private bool IsFolder(string path)
    {
        if (Directory.Exists(path))
            return true;
        WriteError($"'{path}' is a file. Name the folder of its control repo.", "NotAFolder", ErrorCategory.InvalidArgument, path);
        return false;
    }

    private LintWorkspaceOptions CreateOptions()
    {
        var settings = SettingsArgument.Read(this, Settings);
        return new LintWorkspaceOptions
        {
            DisplayFrom = CurrentFolder,
            ConfigurationFile = settings.File,
            Configuration = settings.Configuration,
            Repository = new ControlRepositoryOptions
            {
                EnvironmentName = EnvironmentName,
                Facts = Existing(Facts, nameof(Facts)),
                ModulePath = Existing(ModulePath, nameof(ModulePath)),
                Enc = Existing(Enc, nameof(Enc)),
                Inventory = Existing(Inventory, nameof(Inventory)),
                NodesFiles = Existing(NodesFile, nameof(NodesFile)),
                GlobalHieraConfig = HieraConfig is { } hiera ? Existing([hiera], nameof(HieraConfig))[0] : null,
                EyamlKeys = ReadKeys(Existing(EyamlPrivateKey, nameof(EyamlPrivateKey))),
                PuppetVersion = PuppetVersion == "7" ? 7 : 8,
            },
        };
    }

    private ImmutableArray<string> Existing(string[] paths, string parameter) => [.. paths.Select(p => FilePaths.Existing(this, p, parameter))];

    private EyamlKeys? ReadKeys(ImmutableArray<string> files)
    {
        try
        {
            return files.IsEmpty ? null : EyamlKeys.FromPem(files.Select(File.ReadAllText));
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw this.Fail("-EyamlPrivateKey wants a file with an RSA private key without pass phrase in PEM.", "KeyNotReadable", ErrorCategory.InvalidData, files[0]);
        }
    }
}
