using System.Text.Json;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.ResourceTypes;

/// <summary>What is read of types, beside what real Puppet knows once it has run their Ruby.</summary>
public sealed class ResourceTypeParityTests
{
    private static readonly string[] CoreModules = ["augeas_core", "cron_core", "host_core", "mount_core", "selinux_core", "sshkeys_core", "mailalias"];

    [OracleFact(corpus: true)]
    public async Task The_table_of_built_in_types_is_what_Puppet_says()
    {
        var written = await Oracle.Required.WriteTypeTableAsync(["--modulepath", CorpusModules.Root, .. CoreModules.Select(static m => $"--module={m}")]);
        var kept = await File.ReadAllTextAsync(Repository.PathTo("src/PuppetMySqlLint.Semantics/ResourceTypes/BuiltInTypeTable.g.cs"));
        Assert.Equal(written.ReplaceLineEndings("\n"), kept.ReplaceLineEndings("\n"));
    }

    [OracleFact(corpus: true)]
    public async Task Types_of_modules_are_read_as_Puppet_knows_them()
    {
        var answers = await Oracle.Required.DumpTypesAsync(["--modulepath", CorpusModules.Root]);
        var (differences, unknown, known) = (new List<string>(), new List<string>(), 0);
        foreach (var answer in answers.Where(static a => a.TryGetProperty("attributes", out _) && a.GetProperty("file").GetString() is not null))
        {
            var name = answer.GetProperty("type").GetString()!;
            var type = RubyTypeReader.Read(name, SourceText.From(await File.ReadAllTextAsync(answer.GetProperty("file").GetString()!), name));
            if (!type.HasKnownAttributes)
            {
                unknown.Add(name);
                continue;
            }
            known++;
            differences.AddRange(Compare(type, answer));
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        // Those run code of their own to declare attributes; nothing is said of them.
        Assert.True(unknown.Count <= known / 10, $"{known} known, unknown: {string.Join(' ', unknown)}");
    }

    private static IEnumerable<string> Compare(ResourceType type, JsonElement answer)
    {
        var theirs = answer.GetProperty("attributes").EnumerateArray().ToDictionary(static a => a.GetProperty("name").GetString()!, static a => a);
        var ours = type.Attributes.ToDictionary(static a => a.Name, static a => a);
        // The provider parameter comes from the providers' files, not from the type's.
        foreach (var name in theirs.Keys.Except(ours.Keys).Where(static n => n != "provider"))
            yield return $"{type.Name} lacks {name}";
        foreach (var name in ours.Keys.Except(theirs.Keys).Where(static n => !MetaParameterNames.Contains(n)))
            yield return $"{type.Name} has {name} too many";
        foreach (var (name, attribute) in ours.Where(a => theirs.ContainsKey(a.Key)))
        {
            if (theirs[name].GetProperty("namevar").GetBoolean() != attribute.IsKey)
                yield return $"{type.Name}.{name} is {(attribute.IsKey ? "no" : "a")} key";
            if ((theirs[name].GetProperty("kind").GetString() == "property") != attribute.IsProperty)
                yield return $"{type.Name}.{name} is {(attribute.IsProperty ? "no" : "a")} property";
        }
        if (answer.GetProperty("isomorphic").GetBoolean() != type.IsIsomorphic)
            yield return $"{type.Name} is {(type.IsIsomorphic ? "not " : "")}isomorphic";
    }
}
