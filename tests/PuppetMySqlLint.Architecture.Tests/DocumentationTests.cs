namespace PuppetMySqlLint.Architecture.Tests;

public class DocumentationTests
{
    [Fact]
    public void Links_between_files_lead_somewhere() => Violations.None(
        from file in Checkout.Under("", ".md")
        from link in Markdown.Links(file)
        where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)
        where !LeadsSomewhere(file, link)
        select $"{file}: {link}");

    private static bool LeadsSomewhere(string file, string link)
    {
        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? file : Resolve(file, parts[0]);
        return Checkout.Has(target)
            && (parts.Length == 1 || Markdown.Headings(target).Any(heading => Markdown.Anchor(heading.Text) == parts[1]));
    }

    private static string Resolve(string file, string link) =>
        Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(file)!, link)));
}
