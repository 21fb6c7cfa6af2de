using System.Text;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>What holds of fixes whatever they fix: files can be read, nothing but the edits changes, and a second run has nothing to do.</summary>
internal static class FixInvariants
{
    private static readonly FixOptions All = new() { IncludeUnsafe = true };

    /// <summary>Fixes a repository, unsafe fixes too, and holds the result against what must be.</summary>
    /// <returns>How many fixes were applied.</returns>
    public static async Task<int> HoldAsync(ControlRepository repository)
    {
        var linter = Linter.Create();
        var result = await linter.FixAsync(repository, All);
        foreach (var file in result.Files)
        {
            Assert.True(Errors(file.After) <= Errors(file.Before), $"{file.Path} cannot be read any more");
            Assert.Equal(Bytes(Spliced(file, result)), Bytes(file.After.ToUtf8()));
        }
        var again = await linter.FixAsync(repository.WithFiles(result.Files.Select(static f => KeyValuePair.Create(f.Path, (SourceText?)f.After))), All);
        Assert.Empty(again.Files.Select(static f => f.Path.Value));
        return result.Applied.Length;
    }

    /// <summary>The bytes of a file with the edits of the fixes put in, and every other byte as it was.</summary>
    private static byte[] Spliced(FixedFile file, FixResult result)
    {
        var changes = result.Applied.SelectMany(static a => a.Fix.Edits).Where(e => e.Source.Path == file.Before.Path).SelectMany(static e => e.Changes).Distinct().OrderBy(static c => c.Span.Start).ToList();
        Assert.NotEmpty(changes);
        var before = file.Before.ToUtf8();
        var mark = file.Before.HasByteOrderMark ? Encoding.UTF8.Preamble.Length : 0;
        using var bytes = new MemoryStream();
        var position = 0;
        foreach (var change in changes)
        {
            var start = mark + file.Before.GetUtf8Offset(change.Span.Start);
            bytes.Write(before.AsSpan(position, start - position));
            bytes.Write(Encoding.UTF8.GetBytes(change.NewText));
            position = mark + file.Before.GetUtf8Offset(change.Span.End);
        }
        bytes.Write(before.AsSpan(position));
        return bytes.ToArray();
    }

    /// <summary>Bytes as a text in which a difference can be seen.</summary>
    private static string Bytes(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static int Errors(SourceText text) => Path.GetExtension(text.Path) switch
    {
        ".pp" or ".epp" => SyntaxTree.Parse(text, new SyntaxParseOptions { IsEpp = text.Path.EndsWith(".epp", StringComparison.Ordinal) }).Diagnostics.Count(static d => d.Severity == Severity.Error),
        ".yaml" or ".eyaml" => YamlDocument.Parse(text).Diagnostics.Count(static d => d.Severity == Severity.Error),
        _ => 0,
    };
}
