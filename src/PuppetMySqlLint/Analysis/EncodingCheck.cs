using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds manifests and templates that are not valid UTF-8: Puppet refuses them, while the parser reads them as well as it can.</summary>
internal static class EncodingCheck
{
    public static IEnumerable<Diagnostic> Run(ControlRepository repository)
    {
        foreach (var file in repository.Files.Files)
        {
            if (file.Extension is ".pp" or ".epp" && repository.Files.Read(file).Text is { IsValidUtf8: false } text)
            {
                var first = Math.Max(0, text.Text.IndexOf('\uFFFD', StringComparison.Ordinal));
                yield return new Diagnostic(RepositoryDescriptors.InvalidUtf8, new Location(text, new TextSpan(first, Math.Min(1, text.Length - first))), text.Path);
            }
        }
    }
}
