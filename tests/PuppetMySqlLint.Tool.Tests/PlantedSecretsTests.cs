using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Tool.Tests;

/// <summary>One secret for each way that a secret can take, and none of them in any output of any command.</summary>
public sealed class PlantedSecretsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("planted-secrets");

    /// <summary>Each route with its own secret, <c>planted-NAME</c>.</summary>
    private static readonly Dictionary<string, string> Routes = new(StringComparer.Ordinal)
    {
        ["unwrap"] = "notify { 'unwrap': message => Sensitive('planted-unwrap').unwrap }",
        ["interpolation"] = "$x = Sensitive('planted-interpolation').unwrap notify { 'interpolation': message => \"is ${x}!\" }",
        ["sprintf"] = "notify { 'sprintf': message => sprintf('%s', Sensitive('planted-sprintf').unwrap) }",
        ["hash"] = "$h = { 'deep' => [{ 'x' => Sensitive('planted-hash').unwrap }] } notify { 'hash': message => $h['deep'][0] }",
        ["merge"] = "notify { 'merge': message => merge({ 'a' => 1 }, { 'b' => Sensitive('planted-merge').unwrap }) }",
        ["epp"] = "file { '/epp': content => epp('planted/t.epp', { 'p' => Sensitive('planted-epp').unwrap }) }",
        ["inline_epp"] = "$ie = Sensitive('planted-inline_epp') file { '/ie': content => inline_epp('pw=<%= $ie.unwrap %>') }",
        ["template"] = "$te = Sensitive('planted-template').unwrap file { '/te': content => template('planted/t.erb') }",
        ["inline_template"] = "$it = Sensitive('planted-inline_template').unwrap file { '/it': content => inline_template('<%= @it %>') }",
        ["default"] = "planted::default { 'a': }",
        ["exported"] = "@@notify { 'exported': message => Sensitive('planted-exported').unwrap } Notify <<| title == 'exported' |>>",
        ["to_json"] = "notify { 'to_json': message => to_json({ 'k' => Sensitive('planted-to_json').unwrap }) }",
        ["to_yaml"] = "notify { 'to_yaml': message => to_yaml({ 'k' => Sensitive('planted-to_yaml').unwrap }) }",
        ["split"] = "notify { 'split': message => split(Sensitive('planted-split').unwrap, ',')[0] }",
        ["join"] = "notify { 'join': message => join(['a', Sensitive('planted-join').unwrap], ':') }",
        ["regsubst"] = "notify { 'regsubst': message => regsubst(Sensitive('xplanted-regsubst').unwrap, '^x', '') }",
        ["match"] = "if Sensitive('planted-match').unwrap =~ /^(.*)$/ { notify { 'match': message => $1 } }",
        ["case"] = "notify { 'case': message => upcase(downcase(Sensitive('planted-case').unwrap)).downcase }",
        ["fail"] = "planted::failing { 'a': }",
        ["error"] = "planted::wrong { 'a': port => Sensitive('planted-error').unwrap }",
        ["function_error"] = "planted::broken { 'a': }",
        ["warning"] = "warning(\"got ${Sensitive('planted-warning').unwrap}\")",
        ["class_variable"] = "include planted::holder notify { 'cv': message => $planted::holder::kept }",
        ["create_resources"] = "create_resources('notify', { 'cr' => { 'message' => Sensitive('planted-create_resources').unwrap } })",
        ["deferred"] = "notify { 'deferred': message => Deferred('sprintf', [Sensitive('planted-deferred').unwrap]) }",
        ["convert_to"] = "include planted::converted",
        ["eyaml"] = "notify { 'eyaml': message => lookup('planted_eyaml') }",
        ["file_content"] = "file { '/fc': content => \"[client]\\npassword=${Sensitive('planted-file_content').unwrap}\\n\" }",
        ["exec"] = "exec { 'ex': command => \"mysql -p${Sensitive('planted-exec').unwrap} -e 'CHANGE REPLICATION SOURCE TO SOURCE_PASSWORD=\\'planted-exec\\''\", path => '/bin' }",
        ["plain_parameter"] = "planted::account { 'a': password => 'planted-plain_parameter' }",
        ["plain_type"] = "mysql_user { 'u@h': password_hash => '*planted-plain_type' }",
        ["plain_variable"] = "$root_password = 'planted-plain_variable' file { '/pv': content => \"x ${root_password}\" }",
        ["plain_option"] = "file { '/po': content => to_yaml({ 'client' => { 'password' => 'planted-plain_option' } }) }",
        ["plain_data"] = "include planted::data notify { 'pd': message => lookup('planted_data.inner') }",
        ["title"] = "notify { \"x ${Sensitive('planted-title').unwrap}\": } planted::titled { Sensitive('planted-title').unwrap: }",
        ["lambda"] = "[Sensitive('planted-lambda')].each |$s| { notify { 'la': message => $s.unwrap } }",
        ["unknown_branch"] = "$ub = Sensitive('planted-unknown_branch').unwrap $chosen = $facts['nobody_gave'] ? { 'a' => $ub, default => 'b' } notify { 'ub': message => $chosen }",
        ["condition"] = "if $facts['nobody_gave'] == 'x' and $db_password == 'planted-condition' { notify { 'co': } }",
        ["mysql_server"] = "class { 'mysql::server': root_password => 'planted-mysql_server', override_options => { 'mysqld' => { 'rpl_semi_sync_source_enabled' => 'ON', 'server_id' => 1 }, 'client' => { 'password' => 'planted-mysql_server' } } }",
    };

    [Fact]
    public async Task None_is_in_any_output()
    {
        Write();
        var outputs = new List<(string Command, string Text)>();
        foreach (var arguments in Commands())
        {
            var run = await Tool.RunAsync([.. arguments]);
            Assert.True(run.Code is 0 or 1 or 4, $"{string.Join(' ', arguments)}: {run.Code} {run.Error}");
            outputs.Add((string.Join(' ', arguments), run.Output + run.Error));
        }
        var leaks = (from output in outputs
                     from route in Routes.Keys
                     where output.Text.Contains($"planted-{route}", StringComparison.OrdinalIgnoreCase)
                     let at = output.Text.IndexOf($"planted-{route}", StringComparison.OrdinalIgnoreCase)
                     select $"{route} in {output.Command}: …{output.Text[Math.Max(0, at - 80)..Math.Min(output.Text.Length, at + 60)]}…".ReplaceLineEndings("⏎")).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
        // What is not there cannot leak: the resources are.
        var catalog = outputs.First(static o => o.Command.StartsWith("compile", StringComparison.Ordinal)).Text;
        foreach (var title in (string[])["interpolation", "to_json", "/epp", "/fc", "cv", "cr", "ub", "deferred", "pd"])
            Assert.Contains($"\"{title}\"", catalog, StringComparison.Ordinal);
        var all = string.Concat(outputs.Select(static o => o.Text));
        Assert.Contains("got '[secret]'", all, StringComparison.Ordinal);
        Assert.Contains("The string '[secret]' cannot be converted to Integer", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_and_what_is_wrong_with_it_print_none()
    {
        Write();
        var repository = await ControlRepository.OpenAsync(_folder.FullName);
        var catalog = new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, "db1.example.com", NodeExistence.Classified));
        var text = string.Join('\n', catalog.Resources.SelectMany(static r => r.Parameters.Select(p => $"{r} {p.Name} {p.Value} {p.Value.Origin}")))
            + string.Join('\n', catalog.Diagnostics.Select(static d => $"{d} {string.Join(' ', d.Related)}")) + string.Join('\n', catalog.Gaps);
        Assert.DoesNotContain("planted-", text.Replace("planted-secrets", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<string[]> Commands()
    {
        var repo = _folder.FullName;
        yield return ["compile", repo, "--node", "*"];
        foreach (var format in (string[])["human", "json", "sarif"])
            yield return ["check", repo, "--format", format, "--fail-on", "never"];
        yield return ["check", repo, "--show-unknown"];
        foreach (var format in (string[])["text", "json"])
        {
            yield return ["model", repo, "--format", format];
            yield return ["lookup", repo, "--keys-from", Path.Combine(repo, "keys.txt"), "--node", "db1.example.com", "--format", format];
            yield return ["lookup", repo, "--keys-from", Path.Combine(repo, "keys.txt"), "--node", "db1.example.com", "--format", format, "--explain"];
        }
    }

    private void Write()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hiera.yaml"] = "version: 5\nhierarchy:\n  - { name: Secret, lookup_key: eyaml_lookup_key, path: s.eyaml }\n  - { name: Common, path: common.yaml }\n",
            ["keys.txt"] = "planted_data\nplanted_eyaml\nplanted::converted::secret\nplanted::data::password\nplanted_data.inner.api_key\n",
            ["environment.conf"] = "modulepath = modules\n",
            ["data/s.eyaml"] = "planted_eyaml: ENC[PKCS7,planted-eyaml]\n",
            ["data/common.yaml"] = "lookup_options:\n  planted::converted::secret: { convert_to: Sensitive }\nplanted::converted::secret: planted-convert_to\n"
                + "planted::data::password: planted-plain_data\nplanted_data:\n  inner: { api_key: planted-plain_data, name: shown }\n  tokens: [planted-plain_data]\n",
            ["manifests/site.pp"] = $"node 'db1.example.com' {{\n{string.Join('\n', Routes.Values)}\n}}\n",
            ["facts/db1.example.com.json"] = "{ \"os\": { \"family\": \"Debian\" } }",
            ["modules/planted/templates/t.epp"] = "<%- | $p | -%>\npassword = <%= $p %>\n",
            ["modules/planted/templates/t.erb"] = "password = <%= @te %>\n",
            ["modules/planted/manifests/default.pp"] = "define planted::default($secret = 'planted-default') { notify { \"d ${title}\": message => $secret } }",
            ["modules/planted/manifests/failing.pp"] = "define planted::failing() { fail(\"the user gave ${Sensitive('planted-fail').unwrap}\") }",
            ["modules/planted/manifests/wrong.pp"] = "define planted::wrong(Enum['a', 'b'] $port) { }",
            ["modules/planted/manifests/broken.pp"] = "define planted::broken() { $x = Sensitive('planted-function_error').unwrap notify { 'fe': message => Integer($x) + $x } }",
            ["modules/planted/manifests/account.pp"] = "define planted::account($password) { file { '/acc': content => \"p:${password}\" } }",
            ["modules/planted/manifests/titled.pp"] = "define planted::titled() { notify { \"titled ${name}\": } }",
            ["modules/planted/manifests/holder.pp"] = "class planted::holder { $kept = Sensitive('planted-class_variable').unwrap }",
            ["modules/planted/manifests/converted.pp"] = "class planted::converted($secret) { notify { 'conv': message => $secret.unwrap } }",
            ["modules/planted/manifests/data.pp"] = "class planted::data($password) { exec { 'x': command => \"mysql -p${password}\", path => '/bin' } }",
        };
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(_folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
