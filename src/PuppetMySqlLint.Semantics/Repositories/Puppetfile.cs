using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The modules that a <c>Puppetfile</c> asks for. It is Ruby and is read superficially, never run.</summary>
/// <param name="Modules">The modules in order.</param>
public sealed partial record Puppetfile(ImmutableArray<PuppetfileModule> Modules)
{
    private const int TimeoutInMilliseconds = 1000;
    private static readonly RepoPath FileName = RepoPath.Parse("Puppetfile");

    /// <summary>The module of a name.</summary>
    /// <param name="name">Name without author.</param>
    /// <returns>The module; null if the file does not ask for it.</returns>
    public PuppetfileModule? Find(string name) => Modules.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    internal static Puppetfile Read(IFileSource files) => files.Exists(FileName) && files.Read(FileName).Text is { } text ? Parse(text) : new Puppetfile([]);

    internal static Puppetfile Parse(SourceText source)
    {
        // A statement goes on while its line ends with a comma; comments are blanked so that offsets stay.
        var text = Comment().Replace(source.Text, static m => new string(' ', m.Length));
        var modules = ImmutableArray.CreateBuilder<PuppetfileModule>();
        foreach (Match match in Statement().Matches(text))
        {
            var fullName = match.Groups["name"].Value;
            var separator = fullName.IndexOfAny(['/', '-']);
            var options = match.Groups["rest"].Value;
            var version = Version().Match(options) is { Success: true } pinned ? pinned.Groups["version"].Value : null;
            var reference = Reference().Match(options) is { Success: true } named ? named.Groups["ref"].Value : null;
            modules.Add(new PuppetfileModule(
                fullName[(separator + 1)..], separator < 0 ? null : fullName[..separator], version ?? VersionOfTag(reference), new Location(source, new TextSpan(match.Index, match.Length)))
            {
                Reference = reference,
                Source = Source().Match(options) is { Success: true } from ? from.Groups["url"].Value : null,
            });
        }
        return new Puppetfile(modules.ToImmutable());
    }

    private static string? VersionOfTag(string? reference) => reference is not null && Tag().Match(reference) is { Success: true } tag ? tag.Groups["version"].Value : null;

    [GeneratedRegex(@"(?m)(?<=^|\s)#.*$", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?m)^[ \t]*mod[ \t(]+(?<quote>['""])(?<name>[^'""\r\n]+)\k<quote>(?<rest>([^\r\n]*,[ \t]*\r?\n)*[^\r\n]*)", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*,\s*['""](?<version>[0-9][^'""]*)['""]", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Version();

    [GeneratedRegex(@"(:(tag|ref|branch|commit)\s*=>|(?<![\w:])(tag|ref|branch|commit):)\s*['""](?<ref>[^'""]+)['""]", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(:git\s*=>|(?<![\w:])git:)\s*['""](?<url>[^'""]+)['""]", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Source();

    [GeneratedRegex(@"^v?(?<version>[0-9]+\.[0-9]+(\.[0-9]+)?)$", RegexOptions.ExplicitCapture, TimeoutInMilliseconds)]
    private static partial Regex Tag();
}

/// <summary>One module of a <c>Puppetfile</c>.</summary>
/// <param name="Name">Name without author: <c>mysql</c>.</param>
/// <param name="Author">Author, <c>puppetlabs</c>; null if none is named.</param>
/// <param name="Version">Pinned version; null if it follows a branch, a commit or the latest release.</param>
/// <param name="Location">The statement.</param>
public sealed record PuppetfileModule(string Name, string? Author, string? Version, Location Location)
{
    /// <summary>The tag, branch or commit that it follows; null if it names none.</summary>
    public string? Reference { get; init; }

    /// <summary>The address of its git repository; null if it comes from the Forge.</summary>
    public string? Source { get; init; }
}
