namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

public sealed class SecretNameTests
{
    [Theory]
    [InlineData("password")]
    [InlineData("root_password")]
    [InlineData("MASTER_PASSWORD")]
    [InlineData("password_hash")]
    [InlineData("rootPassword")]
    [InlineData("rootpassword")]
    [InlineData("mysql::server::root_password")]
    [InlineData("passwords")]
    [InlineData("db-pass")]
    [InlineData("apiKey")]
    [InlineData("auth_string")]
    [InlineData("password2")]
    [InlineData("secret")]
    [InlineData("vault_token")]
    public void A_name_says_secret(string name) => Assert.Equal("[secret]", Compiled.Of($"notify {{ 'x': message => {{ '{name}' => 'hunter2' }} }}").Find("Notify", "x")!["message"] is HashValue hash ? hash.Entries[0].Value.ToString() : "");

    [Theory]
    [InlineData("password_lifetime")]
    [InlineData("validate_password")]
    [InlineData("validate_password.policy")]
    [InlineData("default_password_lifetime")]
    [InlineData("manage_password")]
    [InlineData("token_expiration")]
    [InlineData("key_buffer_size")]
    [InlineData("bypass")]
    [InlineData("author")]
    [InlineData("keyring")]
    [InlineData("password_file")]
    public void A_name_that_only_sounds_like_it_does_not(string name) => Assert.Equal("'hunter2'", Compiled.Of($"notify {{ 'x': message => {{ '{name}' => 'hunter2' }} }}").Find("Notify", "x")!["message"] is HashValue hash ? hash.Entries[0].Value.ToString() : "");

    [Theory]
    [InlineData("password => 'ON'", "'ON'")]
    [InlineData("password => undef", "undef")]
    [InlineData("password => true", "true")]
    [InlineData("private_key => '/etc/ssl/key.pem'", "'/etc/ssl/key.pem'")]
    [InlineData("passwords => { 'app' => 'x' }", "{'app' => [secret]}")]
    public void Switches_and_paths_of_keys_are_shown(string entry, string expected) =>
        Assert.Equal(expected, ((HashValue)Compiled.Of($"notify {{ 'x': message => {{ {entry} }} }}").Find("Notify", "x")!["message"]!).Entries[0].Value.ToString());

    [Fact]
    public void A_title_that_holds_a_secret_is_a_stand_in_that_references_find()
    {
        var catalog = Compiled.Of("""
            $t = Sensitive('hunter2').unwrap
            define d() { notify { "in ${title}": } }
            d { $t: }
            notify { $t: } -> notify { "${t}!": require => Notify[$t] }
            """);
        Assert.Null(catalog.Failure);
        Assert.Equal(["[secret 2]", "[secret 3]", "[secret]"], catalog.OfType("Notify").Select(static n => n.Title).Order(StringComparer.Ordinal));
    }
}
