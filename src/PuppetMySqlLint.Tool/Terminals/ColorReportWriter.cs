using Spectre.Console;
using SpectreText = Spectre.Console.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>Writes a report in colours.</summary>
internal sealed class ColorReportWriter : IReportWriter
{
    // The report has wrapped its lines itself.
    private const int NoWrapping = 100_000;

    private readonly IAnsiConsole _console;

    public ColorReportWriter(TextWriter writer)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        _console.Profile.Width = NoWrapping;
    }

    public void Write(string text, ReportStyle style = ReportStyle.Plain)
    {
        if (text.Length > 0)
            _console.Write(new SpectreText(text, StyleOf(style)));
    }

    public void WriteLine() => _console.Write(SpectreText.NewLine);

    private static Style StyleOf(ReportStyle style) => style switch
    {
        ReportStyle.Error => new Style(Color.Red, decoration: Decoration.Bold),
        ReportStyle.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        ReportStyle.Info => new Style(Color.Blue, decoration: Decoration.Bold),
        ReportStyle.Strong => new Style(decoration: Decoration.Bold),
        ReportStyle.Path => new Style(Color.Aqua),
        ReportStyle.Faint => new Style(Color.Grey),
        ReportStyle.Good => new Style(Color.Green),
        _ => Style.Plain,
    };
}
