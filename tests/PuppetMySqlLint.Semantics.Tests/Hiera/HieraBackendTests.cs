using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Backends that a caller hands over.</summary>
public sealed class HieraBackendTests
{
    [Fact]
    public void A_lookup_key_backend_is_asked_for_each_key_and_location()
    {
        var backend = new Backend("vault", HieraBackendKind.LookupKey, static c => c.Key == "a" ? new StringValue($"{c.Address} {((StringValue)c.Options.Find("mount")!).Value}", c.OriginOf(c.Key)) : null);
        var lookup = Create(backend, "lookup_key: vault, uris: [\"http://%{facts.role}/\", \"http://b/\"], options: {mount: \"%{facts.role}\"}");
        var answer = lookup.Lookup(HieraRepo.Known(("role", "db")), "a");
        Assert.Equal("'http://db/ db'", answer.Value.ToString());
        Assert.Equal("key a in level \"L\" (hiera.yaml:3:12)", answer.Value.Origin.ToString());
        Assert.Equal("'below'", lookup.Lookup(HieraRepo.Known(("role", "db")), "b").Value.ToString());
        Assert.Empty(lookup.GetDiagnostics());
    }

    [Fact]
    public void A_data_hash_backend_is_asked_once_for_a_file_and_its_values_are_interpolated()
    {
        var calls = 0;
        var backend = new Backend("ini", HieraBackendKind.DataHash, c =>
        {
            calls++;
            var parts = c.Text!.Text.Trim().Split('=');
            return new HashValue([new HashEntry(new StringValue(parts[0], c.OriginOf(parts[0])), new StringValue(parts[1], c.OriginOf(parts[0], new Location(c.Text, new TextSpan(2, parts[1].Length)))))], c.OriginOf(""));
        });
        var lookup = Create(backend, "data_hash: ini, path: \"%{facts.role}.ini\"", ("data/db.ini", "a=role %{facts.role}\n"));
        var answer = lookup.Lookup(HieraRepo.Known(("role", "db")), "a");
        Assert.Equal("'role db'", answer.Value.ToString());
        Assert.Equal("data/db.ini:1:3", answer.Value.Origin.Location!.Value.ToString());
        lookup.Lookup(HieraRepo.Known(("role", "db")), "a");
        lookup.Lookup(HieraRepo.Known(("role", "db")), "b");
        Assert.Equal(1, calls);
        Assert.Equal(HieraStatus.NotFound, lookup.Lookup(HieraRepo.Known(("role", "web")), "a").Status);
    }

    [Fact]
    public void A_data_dig_backend_is_given_the_segments()
    {
        var backend = new Backend("dig", HieraBackendKind.DataDig, static c => c.Key != "a" ? null : new StringValue(string.Join('/', c.Segments.Select(static s => s.ToString())), c.OriginOf(c.Key)));
        Assert.Equal("'a'/'x'/1", Assert.IsType<StringValue>(Create(backend, "data_dig: dig").Lookup(HieraRepo.Known(), "a.x.1").Value).Value);
    }

    [Fact]
    public void A_backend_that_fails_fails_the_lookup_and_one_that_breaks_leaves_its_keys_unknown()
    {
        var failing = Create(new Backend("v", HieraBackendKind.LookupKey, static _ => throw new HieraBackendException("the mount is missing")), "lookup_key: v");
        Assert.Equal("hiera.yaml:3:12: error PML1227: v: the mount is missing", failing.Lookup(HieraRepo.Known(), "b").Error!.ToString());
        var broken = Create(new Backend("v", HieraBackendKind.LookupKey, static _ => throw new InvalidOperationException("hush")), "lookup_key: v");
        Assert.IsType<UnknownValue>(broken.Lookup(HieraRepo.Known(), "b").Value);
        var diagnostic = Assert.Single(broken.GetDiagnostics());
        Assert.Equal("PML1231", diagnostic.Id);
        Assert.DoesNotContain("hush", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_backend_its_keys_are_unknown_and_that_is_said_once_with_its_place()
    {
        var lookup = Create(null, "lookup_key: vault, uri: \"http://x/\"");
        lookup.Lookup(HieraRepo.Known(), "b");
        lookup.Lookup(HieraRepo.Known(), "c");
        Assert.Equal("the level 'L' does not have the key b", lookup.Lookup(HieraRepo.Known(), "b").AbsentWhen ?? ((OneOfValue)lookup.Lookup(HieraRepo.Known(), "b").Value).Alternatives[^1].Condition);
        Assert.Equal("hiera.yaml:3:12", Assert.Single(lookup.GetDiagnostics()).Location!.Value.ToString());
    }

    private static HieraLookup Create(IHieraBackend? backend, string level, params (string Path, string Text)[] files) => HieraLookup.Create(ControlRepository.Create(
        new MemoryFileSource(
        [
            KeyValuePair.Create("hiera.yaml", $"version: 5\nhierarchy:\n  - {{name: L, {level}}}\n  - {{name: Below, data_hash: yaml_data, path: below.yaml}}\n"),
            KeyValuePair.Create("data/below.yaml", "b: below\n"),
            .. files.Select(static f => KeyValuePair.Create(f.Path, f.Text)),
        ]),
        new ControlRepositoryOptions { PuppetVersion = 7, HieraBackends = backend is null ? [] : [backend] }));

    private sealed class Backend(string function, HieraBackendKind kind, Func<HieraBackendContext, PuppetValue?> read) : IHieraBackend
    {
        public string Function => function;

        public HieraBackendKind Kind => kind;

        public PuppetValue? Read(HieraBackendContext context) => read(context);
    }
}
