namespace PuppetMySqlLint.Tool;

/// <summary>One line on standard error that says how far a run has come, and vanishes at its end. Shown on terminals alone.</summary>
internal sealed class ProgressLine(TextWriter error) : IProgress<LintProgress>, IDisposable
{
    private readonly Lock _lock = new();
    private int _shown;
    private bool _isOver;

    public void Report(LintProgress value)
    {
        var text = value.Total > 0 ? $"{value.Stage} {value.Done}/{value.Total}" : value.Stage;
        lock (_lock)
        {
            if (_isOver)
                return;
            error.Write($"\r{text.PadRight(_shown)}");
            _shown = text.Length;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            if (_shown > 0)
                error.Write($"\r{new string(' ', _shown)}\r");
        }
    }
}
