using System.Management.Automation;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;
using IOPath = System.IO.Path;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Gets manifests and EPP templates as the parser sees them.</summary>
[Cmdlet(VerbsCommon.Get, "PuppetSyntaxTree", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PuppetSyntaxTree))]
public sealed class GetPuppetSyntaxTreeCommand : PuppetCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    /// <summary>Paths of files, with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Literal paths of files.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var files = LiteralPath is { } literal ? literal.SelectMany(p => FilePaths.Literal(this, p)) : Path.SelectMany(p => FilePaths.Resolve(this, p));
        foreach (var file in files)
        {
            StopToken.ThrowIfCancellationRequested();
            if (Parse(file) is { } tree)
                WriteObject(new PuppetSyntaxTree(tree, CurrentFolder));
        }
    }

    private SyntaxTree? Parse(string file)
    {
        try
        {
            var options = new SyntaxParseOptions
            {
                IsEpp = IOPath.GetExtension(file.AsSpan()) is ".epp",
                Tasks = file.Replace('\\', '/').Contains("/plans/", StringComparison.Ordinal),
            };
            return SyntaxTree.Parse(SourceText.From(File.ReadAllBytes(file), IOPath.GetRelativePath(CurrentFolder, file).Replace('\\', '/')), options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var isFolder = Directory.Exists(file);
            WriteError(
                isFolder ? $"'{file}' is a folder. Name files: Get-ChildItem '{file}' -Recurse -Include *.pp, *.epp | Get-PuppetSyntaxTree" : $"'{file}' cannot be read: {exception.Message}",
                isFolder ? "NotAFile" : "FileNotReadable", isFolder ? ErrorCategory.InvalidArgument : ErrorCategory.ReadError, file, exception);
            return null;
        }
    }
}
