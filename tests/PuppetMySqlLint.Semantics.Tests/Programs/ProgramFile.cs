namespace PuppetMySqlLint.Semantics.Tests.Programs;

/// <summary>A program and what Puppet makes of it.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Code">The manifest.</param>
/// <param name="Answer">Puppet's answer as <see cref="ProgramText"/> writes ours.</param>
internal sealed record RecordedProgram(string Title, string Code, string Answer);

/// <summary>Reads files of recorded programs.</summary>
internal static class ProgramFile
{
    public static IEnumerable<RecordedProgram> Read(string path)
    {
        foreach (var section in ("\n" + File.ReadAllText(path)).Split("\n## ").Skip(1))
        {
            var title = section[..section.IndexOf('\n', StringComparison.Ordinal)];
            var parts = section[(title.Length + 1)..].Split("\n---\n", 2);
            yield return new RecordedProgram(title, parts[0].Trim('\n'), parts[1].Trim('\n'));
        }
    }
}
