using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>What a catalog was made from, held against edits: those outside of its read set leave it as it is.</summary>
public sealed class ReadSetTests
{
    private static readonly string[] Certnames = ["web01.example.com", "db01.example.com", "db02.example.com"];

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["environment.conf"] = "modulepath = site:modules\n",
        ["hiera.yaml"] = "version: 5\nhierarchy:\n  - name: node\n    path: 'nodes/%{trusted.certname}.yaml'\n  - name: role\n    path: 'roles/%{facts.role}.yaml'\n  - name: more\n    glob: 'more/*.yaml'\n  - name: common\n    path: common.yaml\n",
        ["data/common.yaml"] = "lookup_options: {'profile::web::sites': {merge: unique}}\nclasses: [profile::base]\nprofile::base::motd: hello\nprofile::web::port: 80\nprofile::web::sites: [a]\nunused: 1\n",
        ["data/roles/db.yaml"] = "classes: [profile::base, profile::db]\nprofile::db::options: {a: \"%{lookup('db_secret')}\"}\ndb_secret: x\n",
        ["data/roles/web.yaml"] = "classes: [profile::base, profile::web]\nprofile::web::sites: [b]\n",
        ["data/more/extra.yaml"] = "profile::base::extra: 5\nnobody: 1\n",
        ["data/nodes/db02.example.com.yaml"] = "profile::db::size: 3\n",
        ["manifests/site.pp"] = "node default { include lookup('classes') }\n",
        ["site/profile/manifests/base.pp"] = "class profile::base($motd, Integer $extra = 0) { file { '/etc/motd': content => $motd } notify { \"${extra}\": } }\n",
        ["site/profile/manifests/db.pp"] = "class profile::db(Hash $options, Profile::Size $size = 1) { file { '/etc/db': content => epp('profile/db.epp', { 'o' => $options }) } profile::thing { 'x': n => $size } }\n",
        ["site/profile/manifests/web.pp"] = "class profile::web($port, Array $sites) { $sites.each |$s| { profile::thing { $s: n => profile::twice($port) } } }\n",
        ["site/profile/manifests/thing.pp"] = "define profile::thing($n) { notify { \"${title} ${n}\": } acme { $title: x => 1 } }\n",
        ["site/profile/manifests/unused.pp"] = "class profile::unused { }\n",
        ["site/profile/functions/twice.pp"] = "function profile::twice($x) { $x * 2 }\n",
        ["site/profile/types/size.pp"] = "type Profile::Size = Variant[Profile::Small, Integer[10]]\n",
        ["site/profile/types/small.pp"] = "type Profile::Small = Integer[1, 9]\n",
        ["site/profile/templates/db.epp"] = "<%- | $o | -%>\n<%= $o %>\n",
        ["site/profile/templates/unused.epp"] = "<%= 1 %>\n",
        ["modules/acme/lib/puppet/type/acme.rb"] = "Puppet::Type.newtype(:acme) do\n  newparam(:name)\n  newparam(:x)\nend\n",
        ["modules/acme/manifests/init.pp"] = "class acme { }\n",
        ["facts/web01.example.com.json"] = "{\"facterversion\": \"4\", \"role\": \"web\"}",
        ["facts/db01.example.com.json"] = "{\"facterversion\": \"4\", \"role\": \"db\"}",
        ["facts/db02.example.com.json"] = "{\"facterversion\": \"4\", \"role\": \"db\"}",
    };

    /// <summary>Files that are not there and may come: new data, a module that hides another, a type's other definition.</summary>
    private static readonly (string Path, string Text)[] Additions =
    [
        ("data/nodes/web01.example.com.yaml", "profile::web::port: 81\n"),
        ("data/nodes/db01.example.com.yaml", "profile::db::size: 5\n"),
        ("data/more/new.yaml", "profile::base::extra: 6\n"),
        ("site/acme/lib/puppet/type/acme.rb", "Puppet::Type.newtype(:acme) do\n  newparam(:name)\nend\n"),
        ("site/profile/manifests/init.pp", "class profile { }\n"),
        ("manifests/more.pp", "notify { 'more': }\n"),
        ("data/nodes/other.example.com.yaml", "profile::db::size: 5\n"),
        ("site/profile/templates/more.epp", "x"),
        ("README.md", "x"),
    ];

    [Fact]
    public void An_edit_outside_of_the_read_set_leaves_the_catalog_as_it_is()
    {
        var before = Compile(Files);
        var random = new Random(17);
        var (outside, inside, changed) = (0, 0, 0);
        foreach (var (path, edited) in Edits(random))
        {
            var after = Compile(edited);
            foreach (var certname in Certnames)
            {
                var isSame = before[certname].Json == after[certname].Json;
                if (path == $"facts/{certname}.json")
                    continue;
                if (before[certname].Reads.DependsOn(path))
                    inside++;
                else
                    outside++;
                changed += isSame ? 0 : 1;
                Assert.True(isSame || before[certname].Reads.DependsOn(path), $"{path} changes {certname}, whose read set does not hold it:\n{edited.GetValueOrDefault(path)}");
            }
        }
        // The sets say something: much lies outside of them, and much of what lies inside matters.
        Assert.True(outside > 100 && changed > inside / 4, $"{outside} outside, {inside} inside, {changed} changed");
    }

    [Fact]
    public void Of_a_data_file_the_keys_that_were_looked_up_count()
    {
        var before = Compile(Files);
        foreach (var file in Files.Keys.Where(static f => f.StartsWith("data/", StringComparison.Ordinal)))
        {
            foreach (var line in Files[file].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var key = line[..line.IndexOf(": ", StringComparison.Ordinal)];
                var after = Compile(With(file, Files[file].Replace(line + "\n", "", StringComparison.Ordinal)));
                foreach (var certname in Certnames)
                    Assert.True(before[certname].Json == after[certname].Json || before[certname].Reads.DependsOn(file, key), $"{file} {key} changes {certname}");
            }
        }
        Assert.False(before["web01.example.com"].Reads.DependsOn("data/common.yaml", "unused"));
        Assert.True(before["db01.example.com"].Reads.DependsOn("data/roles/db.yaml", "db_secret"));
        Assert.False(before["web01.example.com"].Reads.DependsOn("data/roles/db.yaml", "db_secret"));
    }

    [Fact]
    public void A_read_set_names_files_keys_and_what_was_looked_for()
    {
        var reads = Compile(Files)["db01.example.com"].Reads;
        Assert.Contains("site/profile/types/small.pp", reads.Files);
        Assert.Contains("site/profile/templates/db.epp", reads.Files);
        Assert.DoesNotContain("site/profile/manifests/web.pp", reads.Files);
        Assert.Contains("data/nodes/db01.example.com.yaml", reads.AbsentFiles);
        Assert.Equal(["data/common.yaml", "data/more/extra.yaml", "data/roles/db.yaml"], reads.DataFiles.Where(static f => f.StartsWith("data/", StringComparison.Ordinal)));
        Assert.Contains("profile::db::size", reads.Keys);
        Assert.Contains("/lib/puppet/type/acme.rb", reads.Listings);
    }

    [Fact]
    public async Task Collected_exports_belong_to_it()
    {
        var repository = Evaluation.Compiled.Repository("node 'a.x' { @@host { 'h': } }\nnode 'b.x' { Host <<| |>> }", factsAreKnown: false);
        var nodes = ((string[])["a.x", "b.x"]).Select(n => NodeInputs.Create(repository, n, NodeExistence.Classified));
        var catalogs = await FleetCompiler.CompileAsync(new CatalogCompiler(repository), [.. nodes], jobs: 1);
        Assert.Empty(catalogs[0].ReadSet.Exports);
        Assert.Equal("Host", Assert.Single(catalogs[1].ReadSet.Exports));
    }

    private static IEnumerable<(string Path, Dictionary<string, string> Files)> Edits(Random random)
    {
        foreach (var (path, text) in Additions)
            yield return (path, With(path, text));
        foreach (var (path, text) in Files)
        {
            yield return (path, Files.Where(f => f.Key != path).ToDictionary(static f => f.Key, static f => f.Value, StringComparer.Ordinal));
            // Another number, a line less, a letter doubled: what an editor does.
            for (var i = 0; i < (Switches.IsFull ? 50 : 4); i++)
            {
                var at = random.Next(text.Length);
                yield return (path, With(path, char.IsAsciiDigit(text[at]) ? $"{text[..at]}7{text[(at + 1)..]}" : $"{text[..at]}{text[at]}{text[at..]}"));
            }
        }
    }

    private static Dictionary<string, string> With(string path, string text) => new(Files, StringComparer.Ordinal) { [path] = text };

    private static Dictionary<string, (string Json, ReadSet Reads)> Compile(Dictionary<string, string> files)
    {
        var repository = ControlRepository.Create(new MemoryFileSource(files));
        var compiler = new CatalogCompiler(repository);
        return Certnames.ToDictionary(static n => n, n =>
        {
            var catalog = compiler.Compile(NodeInputs.Create(repository, n, NodeExistence.Classified));
            // Lines move with edits elsewhere in a file, which are edits of a file that was read.
            return (CatalogComparison.ToJson(catalog).GetRawText(), catalog.ReadSet);
        }, StringComparer.Ordinal);
    }
}
