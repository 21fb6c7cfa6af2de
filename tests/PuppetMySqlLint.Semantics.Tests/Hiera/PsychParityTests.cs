using System.Globalization;
using System.Text.Json;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>YAML as Ruby's Psych reads it.</summary>
public sealed class PsychParityTests
{
    /// <summary>Reads JSON strings, one a line, as YAML; prints what they are to Ruby, with kinds, or that it refuses them.</summary>
    private const string Reader = """
        require 'puppet'; require 'json'
        def j(v)
          case v
          when Float then ['float', v.nan? ? 'NaN' : v.infinite? ? (v > 0 ? 'Infinity' : '-Infinity') : v.to_s]
          when Symbol then v.to_s
          when Hash then ['hash', *v.map { |k, x| [j(k), j(x)] }]
          when Array then v.map { |x| j(x) }
          when String then (u = v.dup.force_encoding('utf-8')).valid_encoding? ? u : v.dup.force_encoding('iso-8859-1').encode('utf-8')
          else v
          end
        end
        STDIN.each_line do |l|
          begin
            puts JSON.generate([j(Puppet::Util::Yaml.safe_load(JSON.parse(l), [Symbol]) || nil)], max_nesting: 0)
          rescue StandardError, SystemStackError
            puts '"refused"'
          end
        end
        """;

    [OracleFact(corpus: true)]
    public async Task Every_yaml_file_of_the_modules_has_the_values_that_Ruby_reads()
    {
        string[] files = [.. CorpusModules.Files(".yaml", ".yml", ".eyaml").Where(static f => SourceText.From(File.ReadAllBytes(f), f).IsValidUtf8)];
        Assert.True(files.Length > 80, $"only {files.Length} files");
        await CompareAsync([.. files.Select(File.ReadAllText)]);
    }

    [OracleFact]
    public async Task Scalars_mappings_and_lists_are_read_as_Ruby_reads_them()
    {
        var cases = await File.ReadAllLinesAsync(Repository.PathTo("tests", "PuppetMySqlLint.Semantics.Tests", "Hiera", "yaml-cases.txt"));
        await CompareAsync(
        [
            .. cases.Where(static l => l.Length > 0 && l[0] != '#').Select(static l => l.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal)),
        ]);
    }

    [OracleFact]
    public async Task Generated_scalars_are_read_as_Ruby_reads_them()
    {
        var state = 2654435761u;
        var texts = new string[Switches.IsFull ? 100_000 : 5_000];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Document(ref state);
        await CompareAsync(texts);
    }

    [OracleFact]
    public async Task Tagged_and_merged_collections_are_read_as_Ruby_reads_them() =>
        await CompareAsync([.. YamlPieces.Collections.Select(static c => $"a: {c}\nb: d\n")]);

    /// <summary>A mapping or list with one scalar put together from pieces, now and then tagged and quoted.</summary>
    private static string Document(ref uint state)
    {
        var text = string.Concat(YamlPieces.Pick(YamlPieces.Scalars, 1 + YamlPieces.Next(ref state, 4), ref state));
        var tag = YamlPieces.Next(ref state, 4) == 0 ? YamlPieces.Pick(YamlPieces.Tags, 1, ref state)[0] : "";
        if (tag.Length > 0 && YamlPieces.Next(ref state, 3) == 0)
            text = $"'{text.Replace("'", "", StringComparison.Ordinal)}'";
        return YamlPieces.Next(ref state, 8) switch
        {
            0 => $"- {tag}{text}\n- z\n",
            1 => $"{text}: v\n",
            _ => $"a: {tag}{text}\nb: c\n",
        };
    }

    private static async Task CompareAsync(string[] texts)
    {
        var input = string.Concat(texts.Select(static t => JsonSerializer.Serialize(t) + "\n"));
        var lines = (await Oracle.Required.RunRubyAsync(Reader, input)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(texts.Length, lines.Length);
        var differences = texts.Zip(lines).Select(static p => (p.First, Ruby: Normalize(p.Second), Ours: Read(p.First))).Where(static p => p.Ruby != p.Ours).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(10).Select(static d => $"{JsonSerializer.Serialize(d.First)}\n  Ruby {d.Ruby}\n  here {d.Ours}")));
    }

    private static string Read(string text)
    {
        var (root, failure) = YamlDataReader.ReadConfiguration(YamlDocument.Parse(SourceText.From(text)));
        return failure is not null ? "refused" : root is null or BooleanValue { Value: false } ? "nil" : Write(root);
    }

    private static string Normalize(string line)
    {
        using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 });
        return document.RootElement.ValueKind == JsonValueKind.String ? "refused" : Write(document.RootElement[0]);
    }

    private static string Write(PuppetValue value) => value switch
    {
        UndefValue => "nil",
        FloatValue number => $"[float, {number.Value.ToString("R", CultureInfo.InvariantCulture)}]",
        HashValue hash => $"[{string.Join(", ", hash.Entries.Select(static e => $"[{Write(e.Key)}, {Write(e.Value)}]").Prepend("hash"))}]",
        ArrayValue array => $"[{string.Join(", ", array.Elements.Select(Write))}]",
        StringValue text => text.Value,
        BooleanValue flag => flag.Value ? "true" : "false",
        _ => RubyJson.Write(value),
    };

    private static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() == 2 && value[0].ValueKind == JsonValueKind.String && value[0].GetString() == "float" =>
            $"[float, {double.Parse(value[1].GetString()!, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)}]",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Write))}]",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "nil",
        _ => value.GetRawText(),
    };
}
