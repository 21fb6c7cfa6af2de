using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests.Reanalysis;

/// <summary>What an editor does to a file: another number, a letter more, a line less, more or elsewhere, a new file, a deleted one.</summary>
internal static class RandomEdit
{
    private static readonly string[] Folders = ["data/", "manifests/", "site/", "site-modules/", "modules/", "facts/"];

    public static (string Path, string? Text) Of(ControlRepository repository, Random random)
    {
        var files = repository.Files.Files.Where(static f => f.Value.Contains('/', StringComparison.Ordinal) ? Folders.Any(p => f.Value.StartsWith(p, StringComparison.Ordinal)) : f.Extension is ".yaml" or ".conf").ToList();
        // Facts and settings lead to a full run: they come up now and then.
        RepoPath file;
        do
            file = files[random.Next(files.Count)];
        while ((file.Value.StartsWith("facts/", StringComparison.Ordinal) || !file.Value.Contains('/', StringComparison.Ordinal)) && random.Next(10) > 0);
        var text = repository.Files.Read(file).Text!.Text;
        var lines = text.Split('\n').ToList();
        var line = random.Next(lines.Count);
        switch (random.Next(16))
        {
            case 0:
                return (file.Value, null);
            case 1:
                return (NewPath(repository, file, random), text);
            case 2 or 3:
                lines.RemoveAt(line);
                return (file.Value, string.Join('\n', lines));
            case 4 or 5:
                lines.Insert(line, "# a remark");
                return (file.Value, string.Join('\n', lines));
            case 6:
                lines.Insert(random.Next(lines.Count), lines[line]);
                return (file.Value, string.Join('\n', lines));
            case 7:
                lines[line] += " # why";
                return (file.Value, string.Join('\n', lines));
            default:
                var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
                if (digits.Count > 0 && random.Next(2) == 0)
                {
                    var digit = digits[random.Next(digits.Count)];
                    return (file.Value, $"{text[..digit]}{random.Next(30)}{text[(digit + 1)..]}");
                }
                var at = random.Next(text.Length);
                return (file.Value, text.Length == 0 ? "\n" : $"{text[..at]}{text[at]}{text[at..]}");
        }
    }

    /// <summary>A neighbour's text under a name that somebody may look for: another node's data, a class's file.</summary>
    private static string NewPath(ControlRepository repository, RepoPath file, Random random)
    {
        var certnames = repository.Facts.Certnames.ToList();
        var name = file.Extension == ".yaml" && certnames.Count > 0 ? $"{certnames[random.Next(certnames.Count)]}.yaml" : random.Next(2) == 0 ? $"init{file.Extension}" : $"more{file.Extension}";
        return file.Parent.Combine(name).Value;
    }
}
