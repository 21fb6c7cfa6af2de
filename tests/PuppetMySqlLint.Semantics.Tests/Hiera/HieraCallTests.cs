using System.Collections.Immutable;
using System.Text.Json;
using PuppetMySqlLint.Semantics.Tests.Catalogs;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>The functions that ask Hiera, in every form of call, as real Puppet answers or refuses them.</summary>
public sealed class HieraCallTests : IDisposable
{
    private const string Data = """
        lookup_options:
          opt_deep: {merge: deep}
          opt_unique: {merge: unique}
          opt_sensitive: {convert_to: Sensitive}
          opt_integer: {convert_to: [Integer, 16]}
          '^opt_pattern_': {merge: {strategy: deep, knockout_prefix: '--', sort_merged_arrays: true}}
        text: common
        number: 5
        nothing: ~
        list: [c, [d, c]]
        scalar_below: below
        hash: {both: common, common: 1, deep: {a: 1, list: [1, 2]}}
        classes: [one]
        include_text: two
        include_hash: {one: 1}
        opt_deep: {x: {a: 1}}
        opt_unique: [1, 2]
        opt_sensitive: hush
        opt_integer: ff
        opt_pattern_a: {list: [z, y], gone: 1}
        dotted: {key: [zero, {one: 1}], 'with.dot': 2}
        recursive: "%{lookup('recursive')}"
        interpolated: "%{lookup('text')} %{hiera('number')} %{facts.role} %{literal('%')}{x}"
        aliased: "%{alias('hash')}"
        default_of_other: from data
        fails: "%{shout('x')}"
        """;

    private const string Node = """
        text: node
        list: [a, b]
        scalar_below: [top]
        hash: {both: node, node: 1, deep: {b: 2, list: [3]}}
        classes: [one, two]
        opt_deep: {x: {b: 2}}
        opt_unique: [2, 3]
        opt_pattern_a: {list: [x, '--z'], gone: '--'}
        """;

    /// <summary>Expressions; each is compiled for a node of its own, so that one that fails leaves the others alone.</summary>
    private static readonly string[] Calls =
    [
        // lookup by arguments
        "lookup('text')", "lookup('number', Integer)", "lookup('number', String)", "lookup('text', Enum['node'])", "lookup('nothing')", "lookup('nothing', String)", "lookup('nope')", "lookup('nope', String)",
        "lookup('list')", "lookup('list', Array, 'first')", "lookup('list', Array[String], 'unique')", "lookup('list', undef, 'unique')", "lookup('list', Array, 'hash')", "lookup('list', Array, 'deep')",
        "lookup('hash', Hash, 'hash')", "lookup('hash', Hash, 'deep')", "lookup('hash', Hash, 'unique')", "lookup('hash', Hash, 'sideways')", "lookup('scalar_below', undef, 'unique')", "lookup('text', undef, 'unique')",
        "lookup('hash', Hash, { 'strategy' => 'deep', 'knockout_prefix' => '--' })", "lookup('hash', Hash, { 'strategy' => 'deep', 'merge_hash_arrays' => true, 'sort_merged_arrays' => true })",
        "lookup('hash', Hash, { 'strategy' => 'hash', 'knockout_prefix' => '--' })", "lookup('hash', Hash, { 'strategy' => 'deep', 'nope' => 1 })", "lookup('hash', Hash, { 'knockout_prefix' => '--' })", "lookup('hash', Hash, { 'strategy' => 'deep', 'knockout_prefix' => 1 })",
        "lookup('nope', String, undef, 'default')", "lookup('nope', String, 'first', 5)", "lookup('nope', undef, undef, undef)", "lookup('text', undef, undef, 'default')", "lookup('nope', String, undef)", "lookup('nope', Optional[String], undef, undef)",
        "lookup('nope') |$k| { \"no ${k}\" }", "lookup('nope', Integer) |$k| { 'text' }", "lookup('nope', String, undef, 'default') |$k| { 'block' }", "lookup('text') |$k| { 'block' }", "lookup(['nope', 'other']) |$k| { $k }",
        "lookup(['nope', 'text'])", "lookup(['nope', 'no'])", "lookup([])", "lookup(['nope', 'number'], Integer)", "lookup(['hash', 'text'], Hash, 'deep')", "lookup(5)", "lookup()", "lookup('text', 'String')", "lookup('text', String, 'first', 'd', 'e')",
        // lookup by hashes
        "lookup({ 'name' => 'text' })", "lookup({ 'name' => 'nope', 'default_value' => 'd' })", "lookup({ 'name' => 'nope', 'default_value' => undef })", "lookup({ 'name' => 'nope', 'default_value' => 5, 'value_type' => String })",
        "lookup({ 'name' => 'number', 'value_type' => Integer })", "lookup({ 'name' => 'number', 'value_type' => String })", "lookup({ 'name' => 'hash', 'merge' => 'deep' })", "lookup({ 'name' => 'hash', 'merge' => { 'strategy' => 'deep' } })",
        "lookup({ 'name' => 'nope', 'default_values_hash' => { 'nope' => 'dvh' } })", "lookup({ 'name' => 'text', 'default_values_hash' => { 'text' => 'dvh' } })", "lookup({ 'name' => 'text', 'override' => { 'text' => 'over' } })",
        "lookup({ 'name' => 'hash', 'override' => { 'hash' => { 'both' => 'over' } }, 'merge' => 'hash' })", "lookup({ 'name' => 'nope', 'default_values_hash' => { 'nope' => 'dvh' }, 'default_value' => 'dv' })", "lookup({ 'name' => ['nope', 'text'], 'default_values_hash' => { 'nope' => 'dvh' } })",
        "lookup({ 'default_value' => 'd' })", "lookup({ 'name' => 'nope', 'default_value' => 'd' }) |$k| { 'block' }", "lookup('nope', { 'default_value' => undef }) |$k| { 'block' }", "lookup('text', String, undef)", "lookup('text', undef)", "lookup('text', { 'name' => 'x' })", "lookup('text', { 'override' => 1 })", "lookup({ 'name' => ['nope', 'no'], 'default_values_hash' => { 'no' => 'dvh' } })", "hiera('nope', 'd', 'o') |$k| { 'block' }", "hiera_hash('nope', { 'a' => 1 }) |$k| { {} }", "lookup({ 'name' => 'text', 'nope' => 1 })", "lookup('text', { 'merge' => 'first' })", "lookup('nope', { 'default_value' => 'd' })", "lookup('text', { 'override' => { 'text' => 'over' } })", "lookup('nope', { 'default_values_hash' => { 'nope' => 1 } }) |$k| { 'block' }", "lookup({ 'name' => 'nope' }) |$k| { \"block ${k}\" }", "lookup({ 'name' => 'nope', 'override' => { 'nope' => { 'a' => 1 } }, 'default_values_hash' => { 'nope' => { 'a' => 2, 'b' => 2 } }, 'merge' => 'hash' })",
        // keys, options and interpolation
        "lookup('dotted.key.1.one')", "lookup('dotted.key.9')", "lookup('dotted.\"with.dot\"')", "lookup(\"dotted.'with.dot'\")", "lookup('dotted.with.dot')", "lookup('dotted.key.x')", "lookup('text.x')", "lookup('dotted..key')", "lookup('')", "lookup('hash.deep', Hash, 'deep')", "lookup('hash.both', String, 'first', 'd')", "lookup('nope.x', String, 'first', 'd')", "lookup('lookup_options')",
        "lookup('opt_deep')", "lookup('opt_deep', Hash, 'first')", "lookup('opt_deep', Hash, 'hash')", "lookup('opt_unique')", "lookup('opt_sensitive')", "lookup('opt_sensitive', Sensitive[String])", "lookup('opt_sensitive', String)", "lookup('opt_integer')", "lookup('opt_integer', Integer)", "lookup('opt_pattern_a')", "lookup('opt_deep.x')", "lookup('nope', Sensitive, 'first', 'x')",
        "lookup('recursive')", "lookup('interpolated')", "lookup('aliased')", "lookup('aliased', Hash, 'deep')", "lookup('aliased.deep.a')", "lookup('fails')", "lookup('fails', String, 'first', 'd')", "lookup(['fails', 'text'])",
        // the older functions
        "hiera('text')", "hiera('nope')", "hiera('nope', 'd')", "hiera('nope', undef)", "hiera('nothing')", "hiera('text', 'd', 'override')", "hiera('text', 'd', ['x', 'y'])", "hiera('nope') |$k| { \"block ${k}\" }", "hiera('text') |$k| { 'block' }", "hiera('nope', 'd') |$k| { 'block' }", "hiera(['text', 'd'])", "hiera(['nope', 'd'])", "hiera()", "hiera('a', 'b', 'c', 'd')", "hiera('dotted.key.0')", "hiera('list')", "hiera('opt_deep')", "hiera('interpolated')", "hiera('opt_integer')", "hiera(5)",
        "hiera_array('list')", "hiera_array('text')", "hiera_array('hash')", "hiera_array('nope')", "hiera_array('nope', ['d'])", "hiera_array('nope', 'd')", "hiera_array('nope') |$k| { [$k] }", "hiera_array('scalar_below')", "hiera_array('dotted.key')", "hiera_array('opt_unique')", "hiera_array('number')", "hiera_array('nothing')", "hiera_array(['list', 'd'])",
        "hiera_hash('hash')", "hiera_hash('text')", "hiera_hash('list')", "hiera_hash('nope')", "hiera_hash('nope', { 'd' => 1 })", "hiera_hash('nope', 'd')", "hiera_hash('nope') |$k| { { $k => 1 } }", "hiera_hash('dotted')", "hiera_hash('hash.deep')", "hiera_hash('opt_deep')", "hiera_hash('opt_pattern_a')", "hiera_hash(['hash', {}])",
        "hiera_include('classes')", "hiera_include('include_text')", "hiera_include('nope')", "hiera_include('nope', 'one')", "hiera_include('nope', ['one', 'two'])", "hiera_include('nope') |$k| { 'two' }", "hiera_include('include_hash')", "hiera_include('classes', 'three', 'override')", "hiera_include(['classes', 'x'])", "hiera_include('nothing')", "hiera_include('nope', [])",
        "include(lookup('classes', Array, 'unique'))", "lookup('classes', Array[String], 'unique').include", "'text'.lookup", "lookup('text').upcase", "[lookup('text'), hiera('text')].unique", "lookup('number') + 1", "$facts['role'] + lookup('number')",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pml-hiera-calls-");

    public void Dispose() => _folder.Delete(recursive: true);

    [OracleFact]
    public async Task Every_form_of_call_gives_or_fails_as_Puppet_says()
    {
        Write("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Role, path: \"role/%{facts.role}.yaml\"}\n  - {name: Common, path: common.yaml}\n");
        Write("data/common.yaml", Data);
        Write("data/role/db.yaml", Node);
        var nodes = Calls.Select(static (call, i) => $"node 'n{i}.example.com' {{\n  $value = {call}\n  notify {{ 'result': message => [$value] }}\n}}\n");
        Write("manifests/site.pp", "class one { notify { 'one': } }\nclass two { notify { 'two': } }\n" + string.Concat(nodes));
        const string Facts = """{"role": "db", "facterversion": "4.3.0"}""";
        for (var i = 0; i < Calls.Length; i++)
            Write($"facts/n{i}.example.com.json", Facts);
        var answers = await Oracle.Required.CompileAsync(new OracleCompilation(_folder.FullName, [.. Calls.Select(static (_, i) => $"n{i}.example.com")]) { ModulePath = [], Facts = Facts });
        var repository = await ControlRepository.OpenAsync(_folder.FullName, new ControlRepositoryOptions { PuppetVersion = 7, EnvironmentName = "oracle", ModulePath = [], FactsAreComplete = true });
        var compiler = new CatalogCompiler(repository);
        var differences = new List<string>();
        var failed = 0;
        for (var i = 0; i < Calls.Length; i++)
        {
            var theirs = answers[$"n{i}.example.com"];
            var ours = CatalogComparison.ToJson(compiler.Compile(NodeInputs.Create(repository, $"n{i}.example.com", NodeExistence.Classified)));
            var (given, wanted) = (Describe(ours), Describe(theirs));
            failed += wanted == "an error" ? 1 : 0;
            if (given != wanted)
                differences.Add($"{Calls[i]}: {given} ({Error(ours)}), Puppet says {wanted} ({Error(theirs)})");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences)}");
        Assert.InRange(failed, 30, Calls.Length - 90);
    }

    private static string? Error(JsonElement record) => record.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object ? error.GetProperty("message").GetString() : null;

    private static string Describe(JsonElement record)
    {
        if (!record.GetProperty("ok").GetBoolean())
            return "an error";
        ImmutableArray<JsonElement> resources = [.. record.GetProperty("catalog").GetProperty("resources").EnumerateArray().Where(static r => r.GetProperty("type").GetString() == "Notify")];
        var result = resources.Single(static r => r.GetProperty("title").GetString() == "result").GetProperty("parameters").GetProperty("message");
        // What is Sensitive is masked here, and shown by the oracle.
        var shown = System.Text.RegularExpressions.Regex.Replace(JsonSerializer.Serialize(result), "\"__sensitive__\":(?:true|\"[^\"]*\")", "\"__sensitive__\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        return $"{shown} with {string.Join(',', resources.Select(static r => r.GetProperty("title").GetString()).Order(StringComparer.Ordinal))}";
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
