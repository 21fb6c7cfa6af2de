using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests.Reanalysis;

/// <summary>
/// What an editor does to a file: another number, a letter more, a line less, more or elsewhere, a new file, a deleted one; a comment that silences
/// findings, a key that nobody reads or that reads others, options of lookups, another configuration, another hierarchy.
/// </summary>
internal static class RandomEdit
{
    private static readonly string[] Folders = ["data/", "manifests/", "site/", "site-modules/", "modules/", "facts/"];

    private static readonly string[] Comments =
        ["# puppet-mysql-lint: ignore PML1240, PML1233 -- they are known", "# puppet-mysql-lint: ignore-file missing-server-id -- it is known", "# puppet-mysql-lint: ignore nothing-of-the-kind"];

    private static readonly string[] Keys =
    [
        "nobody::reads: 1", "profile::nobody_reads: 1", "greeting: \"%{lookup('no::such')} %{lookup('greeting')} %{facts.osfamly} %{trusted.certnam}\"", "mysql::server::override_optoins: {}",
        "lookup_options:\n  '^.*options$':\n    merge: deep\n  nobody::reads:\n    merge: first", "lookup_options:\n  '^profile::.*':\n    convert_to: String",
        "mysql::server::override_options:\n  mysqld:\n    server-id: 9\n    server_id: 9\n    log-bin: off",
    ];

    private static readonly string[] Configurations =
    [
        "rules:\n  missing-server-id: error\n", "extends: lint/base.yaml\n", "inventory:\n  complete: [example.com]\nsuppressions:\n  requireReason: false\n", "roleAuthority: orchestrator\n",
    ];

    private static readonly string[] Hierarchies =
    [
        "version: 5\nhierarchy:\n- name: all\n  paths: [nodes/%{trusted.certname}.yaml, common.yaml]\n",
        "version: 5\nhierarchy:\n- name: common\n  path: common.yaml\n- name: nodes\n  path: nodes/%{facts.networking.fqdn}.yaml\n- name: any\n  glob: '*/*.yaml'\n",
    ];

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
        switch (random.Next(20))
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
            case 8:
                lines.Insert(line, Comments[random.Next(Comments.Length)]);
                return (file.Value, string.Join('\n', lines));
            case 9 or 10 when file.Extension == ".yaml" && file.Value.Contains('/', StringComparison.Ordinal):
                return (file.Value, $"{text.TrimEnd('\n')}\n{Keys[random.Next(Keys.Length)]}\n");
            case 11 when random.Next(3) == 0:
                return random.Next(2) == 0 ? (LintConfiguration.FileName, Configurations[random.Next(Configurations.Length)]) : ("lint/base.yaml", Configurations[0]);
            case 12 when random.Next(4) == 0:
                return ("hiera.yaml", Hierarchies[random.Next(Hierarchies.Length)]);
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
        var name = file.Extension == ".yaml" && certnames.Count > 0 ? $"{(random.Next(4) == 0 ? "new99.example.com" : certnames[random.Next(certnames.Count)])}.yaml" : random.Next(2) == 0 ? $"init{file.Extension}" : $"more{file.Extension}";
        return file.Parent.Combine(name).Value;
    }
}
