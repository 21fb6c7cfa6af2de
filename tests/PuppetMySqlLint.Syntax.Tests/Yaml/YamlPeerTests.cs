using System.Text;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>
/// YamlDotNet as an independent second reader: what it reads without an error has the same nodes here, with the same places where no anchor or tag stands before them. Where it
/// differs from libyaml, which Puppet uses, docs/yaml-parity.md says so; no such text is among the modules' files and the samples.
/// </summary>
public sealed class YamlPeerTests
{
    [CorpusFact]
    public void The_modules_files_have_the_same_nodes() => Compare(CorpusModules.Files(".yaml", ".yml", ".eyaml"), atLeast: 300);

    [Fact]
    public void The_samples_files_have_the_same_nodes() => Compare(
        ((string[])["samples", "tests/control-repos"]).SelectMany(static f => Directory.EnumerateFiles(Repository.PathTo(f.Split('/')), "*.yaml", SearchOption.AllDirectories)).Where(static f => !f.Contains("bad-input", StringComparison.Ordinal)), atLeast: 60);

    private static void Compare(IEnumerable<string> files, int atLeast)
    {
        var compared = 0;
        var differences = new List<string>();
        foreach (var source in files.Select(static f => SourceText.From(File.ReadAllBytes(f), f)).Where(static s => s.IsValidUtf8 && !s.HasByteOrderMark))
        {
            if (ReadPeer(source.Text) is not { } theirs)
                continue;
            compared++;
            var document = YamlDocument.Parse(source);
            var ours = new StringBuilder();
            Write(document.Root, ours);
            if (ours.ToString() != theirs)
                differences.Add($"{source.Path}: {FirstDifference(ours.ToString(), theirs)}");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} files differ\n{string.Join('\n', differences.Take(20))}");
        Assert.True(compared >= atLeast, $"only {compared} files were compared");
    }

    private static string FirstDifference(string ours, string theirs)
    {
        var at = ours.Zip(theirs).TakeWhile(static p => p.First == p.Second).Count();
        var start = Math.Max(0, at - 40);
        return $"…{ours[start..Math.Min(ours.Length, at + 60)]}… instead of …{theirs[start..Math.Min(theirs.Length, at + 60)]}…".ReplaceLineEndings("⏎");
    }

    private static void Write(YamlNode? node, StringBuilder text)
    {
        if (node is null)
            return;
        text.Append(node.Anchor is { } anchor ? $"&{anchor.Name} " : "").Append(node.Tag is { } tag ? $"<{tag.Name}> " : "");
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.Style).Append('@').Append((scalar.Style == YamlScalarStyle.Plain && scalar.Value.Length == 0) || scalar.Anchor is not null || scalar.Tag is not null ? -1 : scalar.Span.Start).Append(' ').Append(scalar.Value.Length).Append(':').Append(scalar.Value);
                break;
            case YamlAlias alias:
                text.Append('*').Append(alias.Name);
                break;
            default:
                text.Append(node is YamlMapping ? "{ " : "[ ");
                foreach (var child in node.Children())
                    Write(child, text);
                text.Append(node is YamlMapping ? '}' : ']');
                break;
        }
        text.Append(' ');
    }

    /// <summary>The first document; null if YamlDotNet does not read it to its end, or if there is none.</summary>
    private static string? ReadPeer(string source)
    {
        var text = new StringBuilder();
        try
        {
            var parser = new Parser(new Scanner(new StringReader(source), skipComments: true));
            while (parser.MoveNext() && parser.Current is not DocumentEnd)
                Write(parser.Current!, text);
            return parser.Current is DocumentEnd ? text.ToString() : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static void Write(ParsingEvent current, StringBuilder text)
    {
        switch (current)
        {
            case Scalar scalar:
                WriteProperties(scalar, text);
                text.Append(scalar.Style).Append('@').Append((scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0) || !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty ? -1 : scalar.Start.Index).Append(' ').Append(scalar.Value.Length).Append(':').Append(scalar.Value).Append(' ');
                break;
            case AnchorAlias alias:
                text.Append('*').Append(alias.Value.Value).Append(' ');
                break;
            case MappingStart or SequenceStart:
                WriteProperties((NodeEvent)current, text);
                text.Append(current is MappingStart ? "{ " : "[ ");
                break;
            case MappingEnd or SequenceEnd:
                text.Append(current is MappingEnd ? "} " : "] ");
                break;
        }
    }

    private static void WriteProperties(NodeEvent node, StringBuilder text) =>
        text.Append(node.Anchor.IsEmpty ? "" : $"&{node.Anchor.Value} ").Append(node.Tag.IsEmpty ? "" : $"<{node.Tag.Value}> ");
}
