using System.Management.Automation;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Writes reports of runs to files.</summary>
[Cmdlet(VerbsData.Export, "PuppetMySqlReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportPuppetMySqlReportCommand : PuppetCommand
{
    private readonly List<PuppetMySqlResult> _results = [];

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The result of Invoke-PuppetMySqlLint, as -ResultVariable gives it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Name of the format.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FormatCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Format { get; set; }

    /// <summary>Whether to leave a file that is there as it is.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Whether to give the file.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject!.BaseObject is PuppetMySqlResult result)
        {
            _results.Add(result);
            return;
        }
        // A report tells what was not assessed too, and there is one where nothing is wrong. Findings alone tell neither.
        throw this.Fail(
            "A report is made of the result of a run, of which findings are only a part: Invoke-PuppetMySqlLint … -ResultVariable result; $result | Export-PuppetMySqlReport …",
            "NotAResult", ErrorCategory.InvalidType, InputObject);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_results.Count != 1)
        {
            throw this.Fail(
                _results.Count == 0 ? "There is no result to report." : $"A report is about one run, and there are {_results.Count}: export each to a file of its own.",
                "NotOneResult", ErrorCategory.InvalidArgument, _results.Count);
        }
        var format = FindFormat();
        var path = FilePaths.Full(this, Path);
        if (NoClobber && File.Exists(path))
            throw this.Fail($"'{Path}' is there already.", "FileExists", ErrorCategory.ResourceExists, path);
        if (!ShouldProcess(Path, $"Write a report as {format.Name}"))
            return;
        try
        {
            format.WriteFile(_results[0].Result, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw this.Fail($"'{Path}' cannot be written: {exception.Message}", "FileNotWritable", ErrorCategory.WriteError, path, exception);
        }
        if (PassThru)
            WriteObject(new FileInfo(path));
    }

    private ReportFormat FindFormat()
    {
        var names = string.Join(", ", ReportFormat.All.Select(static f => f.Name));
        if (Format is not null)
            return ReportFormat.Find(Format) ?? throw this.Fail($"There is no format '{Format}'; there are {names}.", "FormatNotFound", ErrorCategory.InvalidArgument, Format);
        return ReportFormat.ForFile(Path)
            ?? throw this.Fail($"The name of '{Path}' does not tell the format. Say it with -Format: {names}.", "FormatNotTold", ErrorCategory.InvalidArgument, Path);
    }
}
