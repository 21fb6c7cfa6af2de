using System.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>Where a command reads from and writes to, and what is known of it: a real terminal, a pipe or a test.</summary>
internal sealed record Terminal
{
    private const int WidthOfFiles = 100;

    /// <summary>Standard output as bytes.</summary>
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public required TextReader Input { get; init; }

    public required string CurrentDirectory { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = WidthOfFiles;

    /// <summary>The value of an environment variable; null or empty if it is not set.</summary>
    public Func<string, string?> EnvironmentVariable { get; init; } = static _ => null;

    /// <summary>Tells what changes in a folder: files and folders as full paths, batch by batch.</summary>
    public Func<string, CancellationToken, IAsyncEnumerable<IReadOnlyCollection<string>>> Watch { get; init; } = FolderWatch.Watch;

    /// <summary>The process's own.</summary>
    public static Terminal Create() => new()
    {
        Output = Console.OpenStandardOutput(),
        Error = Console.Error,
        Input = Console.In,
        CurrentDirectory = Environment.CurrentDirectory,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = WidthOf(Console.IsOutputRedirected),
        EnvironmentVariable = Environment.GetEnvironmentVariable,
    };

    /// <summary>A writer of UTF-8 without byte order mark on standard output; lines end with LF.</summary>
    public StreamWriter OpenWriter(Stream? stream = null) => new(stream ?? Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Whether to write colours.</summary>
    /// <param name="choice">The option <c>--color</c>.</param>
    public bool WantsColor(ColorChoice choice) => choice switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ => OutputIsTerminal && string.IsNullOrEmpty(EnvironmentVariable("NO_COLOR")) && EnvironmentVariable("TERM") != "dumb",
    };

    private static int WidthOf(bool isRedirected)
    {
        try
        {
            return isRedirected ? WidthOfFiles : Math.Clamp(Console.WindowWidth, 60, 140);
        }
        catch (IOException)
        {
            return WidthOfFiles;
        }
    }
}

/// <summary>The values of <c>--color</c>.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}
