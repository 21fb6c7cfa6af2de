using System.CommandLine;

namespace PuppetMySqlLint.Tool;

/// <summary>The option <c>--color</c>.</summary>
internal sealed class ColorOption : Option<string>
{
    public ColorOption()
        : base("--color")
    {
        Description = "auto (terminals without NO_COLOR), always or never";
        DefaultValueFactory = static _ => "auto";
        this.AcceptOnlyFromAmong("auto", "always", "never");
    }

    public ColorChoice Of(ParseResult result) => result.GetValue(this) switch
    {
        "always" => ColorChoice.Always,
        "never" => ColorChoice.Never,
        _ => ColorChoice.Auto,
    };
}
