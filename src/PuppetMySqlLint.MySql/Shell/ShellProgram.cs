namespace PuppetMySqlLint.MySql;

/// <summary>Finds the program that a command runs in the end, behind <c>sudo</c>, <c>env</c>, <c>timeout</c> and the like.</summary>
internal static class ShellProgram
{
    /// <summary>Index of the program among the words; their number if there is none.</summary>
    public static int IndexIn(List<ShellText> words)
    {
        var index = 0;
        while (index < words.Count && Wrapper(NameOf(words[index])) is { } wrapper)
        {
            index++;
            while (index < words.Count && (words[index].Text.StartsWith('-') || (wrapper.HasAssignments && words[index].Text.Contains('='))))
            {
                var takesNext = words[index].Text is ['-', var option] && wrapper.OptionsWithValue.Contains(option, StringComparison.Ordinal);
                index += takesNext ? 2 : 1;
            }
            index += wrapper.Arguments;
        }
        return Math.Min(index, words.Count);
    }

    /// <summary>The program's name without its folder.</summary>
    public static string NameOf(ShellText word) => word.Text[(word.Text.LastIndexOf('/') + 1)..];

    // ssh is not among them: what it runs happens on another machine.
    private static (string OptionsWithValue, int Arguments, bool HasAssignments)? Wrapper(string name) => name switch
    {
        "sudo" => ("ugUChprtTDR", 0, true),
        "env" => ("uCS", 0, true),
        "timeout" => ("sk", 1, false),
        "nice" => ("n", 0, false),
        "ionice" => ("cnpt", 0, false),
        "flock" => ("wE", 1, false),
        "chroot" => ("", 1, false),
        "nohup" or "exec" or "time" or "setsid" or "command" => ("", 0, false),
        _ => null,
    };
}
