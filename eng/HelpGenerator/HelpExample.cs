namespace HelpGenerator;

/// <summary>An example: code that runs, and what it is for.</summary>
public sealed record HelpExample(string Title, string Code, string Text)
{
    private const string Fence = "```";

    internal static HelpExample Of(Section section)
    {
        var opening = section.Lines.FindIndex(static l => l == $"{Fence}powershell");
        var closing = section.Lines.FindIndex(opening + 1, static l => l == Fence);
        return opening < 0 || closing < 0
            ? throw new FormatException($"'{section.Title}' has no block of PowerShell")
            : new HelpExample(section.Title, string.Join('\n', section.Lines[(opening + 1)..closing]), Section.Paragraphs([.. section.Lines[..opening], .. section.Lines[(closing + 1)..]]));
    }
}
