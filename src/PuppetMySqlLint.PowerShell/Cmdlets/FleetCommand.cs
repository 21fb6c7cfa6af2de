using System.Management.Automation;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A command that shows the model: of a control repo, or of a run that has it already.</summary>
public abstract class FleetCommand : RepositoryCommand
{
    private protected const string ResultSet = "Result";

    private protected FleetCommand()
    {
    }

    /// <summary>Paths of control repos, with wildcards.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Results of Invoke-PuppetMySqlLint, as -ResultVariable gives them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ResultSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PuppetMySqlResult[]? InputObject { get; set; }

    private protected override string[] WildcardPaths => Path;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is { } results)
        {
            foreach (var result in results)
                Show(result.Result.Fleet, result.CurrentFolder);
            return;
        }
        foreach (var workspace in OpenAll())
        {
            var progress = new CommandProgress($"Compiling {workspace.Folder}");
            var model = Wait(
                FleetModel.BuildAsync(workspace.Repository, Recognizers.BuiltIn, workspace.Configuration.Declarations, ThrottleLimit, progress.OfFleet(), cancellationToken: StopToken), progress);
            Finish(progress);
            Show(model.Fleet, CurrentFolder);
        }
    }

    /// <summary>Writes what the command is to show of a fleet.</summary>
    private protected abstract void Show(Fleet fleet, string currentFolder);
}
