using System.Management.Automation;

namespace PuppetMySqlLint.PowerShell;

/// <summary>What all commands of the module have in common: they can be stopped, show how far they are and report errors in one way.</summary>
public abstract class PuppetCommand : PSCmdlet, IDisposable
{
    private const int MillisecondsBetweenProgress = 100;

    private readonly CancellationTokenSource _stop = new();

    private protected PuppetCommand()
    {
    }

    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>The folder that relative paths begin at and that paths in findings are written from.</summary>
    private protected string CurrentFolder => SessionState.Path.CurrentFileSystemLocation.ProviderPath;

    /// <summary>Ctrl+C was pressed, or the pipeline is stopped otherwise.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the command holds.</summary>
    /// <param name="isDisposing">Whether it is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
            _stop.Dispose();
    }

    /// <summary>Waits for work that goes on elsewhere, and shows its progress meanwhile.</summary>
    /// <param name="work">The work; it stops with <see cref="StopToken"/>.</param>
    /// <param name="progress">How far it is; null to show nothing.</param>
    private protected T Wait<T>(Task<T> work, CommandProgress? progress = null)
    {
        try
        {
            while (progress is not null && !work.Wait(MillisecondsBetweenProgress))
                WriteProgress(progress.ToRecord());
            return work.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (Stopping && exception is OperationCanceledException or AggregateException { InnerException: OperationCanceledException })
        {
            throw new PipelineStoppedException();
        }
        catch (AggregateException exception) when (exception.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>Takes the progress bar away.</summary>
    private protected void Finish(CommandProgress progress)
    {
        if (progress.IsShown)
            WriteProgress(progress.ToFinalRecord());
    }

    /// <summary>An error that concerns one input; the command goes on with the next.</summary>
    private protected void WriteError(string message, string id, ErrorCategory category, object? target, Exception? exception = null) =>
        WriteError(CommandError.Create(message, id, category, target, exception));
}
