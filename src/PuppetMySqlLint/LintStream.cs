using System.Threading.Channels;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// The findings of a run as they come, of <see cref="Linter.StreamAsync"/>. Each loop over it is a run of its own; leaving the loop stops it.
/// </summary>
public sealed class LintStream : IAsyncEnumerable<Diagnostic>
{
    private readonly Func<Action<Diagnostic>, CancellationToken, Task<LintResult>> _run;
    private readonly CancellationToken _cancellationToken;

    internal LintStream(Func<Action<Diagnostic>, CancellationToken, Task<LintResult>> run, CancellationToken cancellationToken)
    {
        _run = run;
        _cancellationToken = cancellationToken;
    }

    /// <summary>
    /// The whole result, with the model and with what could not be assessed, once a loop has come to its end; null before, and if it was left early.
    /// Nothing but this says whether silence means anything.
    /// </summary>
    public LintResult? Result { get; private set; }

    /// <summary>Starts a run.</summary>
    /// <param name="cancellationToken">Stops it, as does the token that <see cref="Linter.StreamAsync"/> was given.</param>
    public async IAsyncEnumerator<Diagnostic> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<Diagnostic>(new UnboundedChannelOptions { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        var run = Task.Run(
            async () =>
            {
                try
                {
                    var result = await _run(diagnostic => channel.Writer.TryWrite(diagnostic), stop.Token).ConfigureAwait(false);
                    channel.Writer.Complete();
                    return result;
                }
                catch (Exception exception) // Whoever reads the channel gets it.
                {
                    channel.Writer.Complete(exception);
                    return null;
                }
            },
            CancellationToken.None);
        try
        {
            await foreach (var diagnostic in channel.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
                yield return diagnostic;
            Result = await run.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await run.ConfigureAwait(false);
        }
    }
}
