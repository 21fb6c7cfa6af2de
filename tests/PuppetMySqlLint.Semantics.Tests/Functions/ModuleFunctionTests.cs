using PuppetMySqlLint.Semantics.Tests.Evaluation;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>Functions that Debian's modules have not, by the examples of their documentation, and those that read a module's files.</summary>
public sealed class ModuleFunctionTests
{
    [Theory]
    [InlineData("extlib::path_join(['/tmp', 'test', 'libs'])", "'/tmp/test/libs'")]
    [InlineData("extlib::path_join('/tmp/', '/test/')", "'/tmp/test/'")]
    [InlineData("extlib::dir_split('/opt/puppetlabs/puppet')", "['/opt', '/opt/puppetlabs', '/opt/puppetlabs/puppet']")]
    [InlineData("extlib::cidr_to_netmask('127.0.0.0/8')", "'255.0.0.0'")]
    [InlineData("extlib::cidr_to_network('127.1.2.3/8')", "'127.0.0.0'")]
    [InlineData("extlib::netmask_to_cidr('255.255.240.0')", "20")]
    [InlineData("extlib::compare_ip('10.1.1.1', '10.2.1.1')", "-1")]
    [InlineData("extlib::sort_by_version(['10.0.0', '2.0.0', '1.9.0'])", "['1.9.0', '2.0.0', '10.0.0']")]
    [InlineData("extlib::resources_deep_merge({ 'one' => { 'a' => 1 }, 'two' => {} }, { 'a' => 0, 'b' => 2 })", "{'one' => {'a' => 1, 'b' => 2}, 'two' => {'a' => 0, 'b' => 2}}")]
    [InlineData("extlib::to_ini({ 'a' => 1, 'm' => { 'b' => 'x' } })", "'# THIS FILE IS CONTROLLED BY PUPPET\na=\"1\"\n\n[m]\nb=\"x\"\n'")]
    [InlineData("stdlib::crc32('my string')", "'18fbd270'")]
    [InlineData("stdlib::ensure(true, 'service')", "'running'")]
    [InlineData("stdlib::ensure('absent', 'package')", "'absent'")]
    [InlineData("stdlib::ensure(true, 'directory')", "'directory'")]
    public void A_function_gives_what_its_documentation_says(string expression, string expected) => Assert.Equal(expected, Compiled.Message(expression));

    [Fact]
    public void A_salted_hash_is_that_of_OpenSSL_and_secret()
    {
        var catalog = Compiled.Of("$h = str2saltedpbkdf2('Pa55w0rd', 'Using s0m3 s@lt and some more pepper', 50000) notify { 'x': message => $h }");
        var hash = Assert.IsType<HashValue>(catalog.Find("Notify", "x")!["message"]);
        Assert.True(hash.IsSecret);
        Assert.StartsWith("1800f11a44a4f2ba4e2a26e47a4d90d08b3b652329a8dd1ed5909c1361a7abfcd0dca7cda505a12d", Assert.IsType<StringValue>(hash.Find("password_hex")).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file('m/x.txt')", "'text'")]
    [InlineData("file('m/none.txt', 'm/x.txt')", "'text'")]
    [InlineData("load_module_metadata('m')['version']", "'1.2.3'")]
    [InlineData("find_file('m/none.txt') =~ Undef", "true")]
    [InlineData("extlib::has_module('acme/m')", "true")]
    public void A_modules_file_is_read(string expression, string expected) => Assert.Equal(expected, Compiled.Message(expression, Files));

    [Theory]
    [InlineData("file('/etc/passwd')", "the file /etc/passwd is on the server")]
    [InlineData("find_file('m/x.txt')", "where m/x.txt is on the server is not known")]
    [InlineData("get_module_path('m')", "where a module is on the server is not known")]
    [InlineData("generate('/bin/date')", "generate() runs a program on the server")]
    [InlineData("puppetdb_query('nodes {}')", "puppetdb_query() asks PuppetDB")]
    public void What_only_the_server_has_is_unknown_and_says_why(string expression, string expected) => Assert.Equal(
        expected, Assert.IsType<UnknownValue>(Compiled.Of($"notify {{ 'x': message => {expression} }}", Files).Find("Notify", "x")!["message"]).Reason.Description);

    [Theory]
    [InlineData("file('m/none.txt')", "Could not find any files from m/none.txt")]
    [InlineData("file('m/../../../etc/passwd')", "Could not find any files from m/../../../etc/passwd")]
    public void A_file_that_is_not_there_is_refused_and_none_outside_is_read(string expression, string expected) => Assert.Equal(expected, Compiled.Error($"notify {{ 'x': message => {expression} }}", Files));

    private static (string, string)[] Files =>
        [("modules/m/files/x.txt", "text"), ("modules/m/metadata.json", "{ \"name\": \"acme-m\", \"version\": \"1.2.3\" }")];
}
