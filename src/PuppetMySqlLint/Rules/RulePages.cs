namespace PuppetMySqlLint;

/// <summary>The pages of the rules, which lie beside their code and are built into the assembly.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule.</summary>
    /// <param name="rule">The rule's name; the page's file is called the same, in Pascal case.</param>
    /// <exception cref="InvalidOperationException">The page was not built in.</exception>
    public static string Read(string rule)
    {
        var file = string.Concat(rule.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..])) + ".md";
        return ReadFile(file);
    }

    /// <summary>A file of pages.</summary>
    /// <param name="file">Its name without folder.</param>
    /// <exception cref="InvalidOperationException">The file was not built in.</exception>
    public static string ReadFile(string file)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"rules/{file}")
            ?? throw new InvalidOperationException($"The page {file} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
