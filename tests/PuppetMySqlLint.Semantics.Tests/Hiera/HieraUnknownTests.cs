namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Facts and backends of which nothing is known.</summary>
public sealed class HieraUnknownTests
{
    private static readonly HieraLookup ByRole = HieraRepo.InMemory(
        HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "role/%{facts.role}.yaml", "os/%{facts.role}-%{facts.os}.yaml", "common.yaml"),
        ("data/nodes/db1.example.com.yaml", "on_node: 1\n"),
        ("data/role/db.yaml", "a: db\nonly_role: x\nsame: s\nlookup_options: {h: {merge: hash}}\nh: {a: 1, r: 1}\n"),
        ("data/role/web.yaml", "a: web\nsame: s\nh: {r: 2}\n"),
        ("data/role/cache.yaml", "other: 1\n"),
        ("data/os/db-debian.yaml", "a: never\nc: db on debian\n"),
        ("data/common.yaml", "a: common\nb: 1\non_node: 2\nsame: s\nlookup_options: {h: {merge: hash}}\nh: {a: 0, c: 3}\ntext: \"x %{facts.role}\"\n"));

    [Fact]
    public void A_path_with_an_unknown_fact_gives_one_of_the_values_of_the_files_there_are()
    {
        var answer = ByRole.Lookup(HieraRepo.Unknown(), "a");
        var value = Assert.IsType<OneOfValue>(answer.Value);
        Assert.Equal(
            [("'db'", "$facts['role'] is 'db'"), ("'web'", "$facts['role'] is 'web'"), ("'common'", "$facts['role'] is none of 'db', 'web'")],
            value.Alternatives.Select(static a => (a.Value.ToString()!, a.Condition)));
        Assert.Null(answer.AbsentWhen);
    }

    [Fact]
    public void A_fact_has_one_value_in_all_levels() =>
        Assert.Equal(["'db on debian'"], Alternatives(ByRole.Lookup(HieraRepo.Partial(("os", "debian")), "c")));

    [Theory]
    [InlineData("b")]
    [InlineData("on_node")]
    [InlineData("same")]
    public void A_key_whose_value_does_not_depend_on_it_is_known(string key) => Assert.True(ByRole.Lookup(HieraRepo.Unknown(), key).Value.IsKnown);

    [Fact]
    public void A_key_that_only_some_files_have_may_be_absent()
    {
        var answer = ByRole.Lookup(HieraRepo.Unknown(), "only_role");
        Assert.Equal("'x'", answer.Value.ToString());
        Assert.Equal("$facts['role'] is not 'db'", answer.AbsentWhen);
        var value = Assert.IsType<OneOfValue>(answer.ValueOr(new StringValue("default", answer.Value.Origin)));
        Assert.Equal(["'x'", "'default'"], value.Alternatives.Select(static a => a.Value.ToString()));
        Assert.Equal("$facts['role'] is not 'db'", value.Alternatives[1].Condition);
    }

    [Fact]
    public void A_merge_keeps_what_is_sure_and_is_open_for_the_rest()
    {
        var value = Assert.IsType<HashValue>(ByRole.Lookup(HieraRepo.Unknown(), "h").Value);
        Assert.Equal(["'a'", "'c'"], value.Entries.Select(static e => e.Key.ToString()).Order());
        Assert.Equal("3", value.Find("c")!.ToString());
        Assert.Equal(["1", "0"], Assert.IsType<OneOfValue>(value.Find("a")).Alternatives.Select(static a => a.Value.ToString()));
        Assert.NotNull(value.Openness);
    }

    [Fact]
    public void An_unknown_fact_in_a_value_leaves_a_hole()
    {
        var value = Assert.IsType<PartialStringValue>(ByRole.Lookup(HieraRepo.Unknown(), "text").Value);
        Assert.Equal("x \uFFFC", value.Template);
    }

    [Fact]
    public void With_all_facts_nothing_is_left_open() => Assert.Equal("'web'", ByRole.Lookup(HieraRepo.Known(("role", "web"), ("os", "debian")), "a").Value.ToString());

    [Fact]
    public void More_worlds_than_can_be_kept_apart_give_an_unknown_value()
    {
        var files = Enumerable.Range(0, 70).Select(static i => ($"data/role/r{i}.yaml", $"a: {i}\n"));
        var lookup = HieraRepo.InMemory([HieraRepo.Levels("role/%{facts.role}.yaml", "common.yaml"), .. files]);
        Assert.Equal(UnknownKind.Undecided, Assert.IsType<UnknownValue>(lookup.Lookup(HieraRepo.Unknown(), "a").Value).Reason.Kind);
    }

    [Fact]
    public void A_backend_that_is_not_evaluated_may_have_any_key()
    {
        var lookup = HieraRepo.InMemory(
            ("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Common, path: common.yaml}\n  - {name: Vault, lookup_key: hiera_vault}\n"), ("data/common.yaml", "a: 1\n"));
        Assert.Equal("1", lookup.Lookup(HieraRepo.Unknown(), "a").Value.ToString());
        var answer = lookup.Lookup(HieraRepo.Unknown(), "b");
        Assert.Equal(UnknownKind.ExternalData, Assert.IsType<UnknownValue>(answer.Value).Reason.Kind);
        Assert.Equal("the level 'Vault' does not have the key b", answer.AbsentWhen);
        Assert.Equal("PML1223", Assert.Single(lookup.GetDiagnostics()).Id);
    }

    [Fact]
    public void An_encrypted_value_is_unknown_and_secret()
    {
        var lookup = HieraRepo.InMemory(
            ("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Secret, lookup_key: eyaml_lookup_key, path: s.eyaml}\n"),
            ("data/s.eyaml", "password: >\n  ENC[PKCS7,MIIB\n  AAAA]\nuser: me\nurl: \"mysql://me:ENC[PKCS7,AAAA]@db\"\n"));
        var password = Assert.IsType<UnknownValue>(lookup.Lookup(HieraRepo.Unknown(), "password").Value is PartialStringValue partial ? partial.Pieces[0] : lookup.Lookup(HieraRepo.Unknown(), "password").Value);
        Assert.True(password.IsSecret);
        Assert.Equal(UnknownKind.ExternalData, password.Reason.Kind);
        Assert.False(lookup.Lookup(HieraRepo.Unknown(), "user").Value.IsSecret);
        var url = Assert.IsType<PartialStringValue>(lookup.Lookup(HieraRepo.Unknown(), "url").Value);
        Assert.True(url.IsSecret);
        Assert.Equal("mysql://me:\uFFFC@db", url.Template);
    }

    private static IEnumerable<string?> Alternatives(HieraAnswer answer) =>
        answer.Value is OneOfValue choice ? choice.Alternatives.Select(static a => a.Value.ToString()) : [answer.Value.ToString()];
}
