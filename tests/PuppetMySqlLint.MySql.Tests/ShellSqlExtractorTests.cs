using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql.Tests;

public sealed class ShellSqlExtractorTests
{
    [Theory]
    [InlineData("mysql -u root -e \"START SLAVE;\"", "START SLAVE;")]
    [InlineData("mysql -e'START SLAVE'", "START SLAVE")]
    [InlineData("/usr/bin/mysql --execute='SELECT 1' mysql", "SELECT 1")]
    [InlineData("mysql --execute \"SELECT 1\"", "SELECT 1")]
    [InlineData("mariadb -Nse 'SELECT 1'", "SELECT 1")]
    [InlineData("mysql -uroot -psecret -h db01 -e 'SELECT 1' -e 'SELECT 2'", "SELECT 1|SELECT 2")]
    [InlineData("echo \"SELECT 1\" | mysql", "SELECT 1")]
    [InlineData("echo -n SELECT 1 | sudo mysql -u root", "SELECT 1")]
    [InlineData("printf 'SELECT 1;' | mysql", "SELECT 1;")]
    [InlineData("printf '%s\\n' 'SELECT 1' | mysql", "SELECT 1")]
    [InlineData("mysql <<< 'SELECT 1'", "SELECT 1")]
    [InlineData("mysql -u root <<EOF\nSELECT '$x';\nSELECT 2;\nEOF\necho done", "SELECT '\uFFFC';\nSELECT 2;\n")]
    [InlineData("mysql <<'EOF'\nSELECT '$x';\nEOF\n", "SELECT '$x';\n")]
    [InlineData("cat <<-EOF | mysql\n\tSELECT 1\n\tEOF\n", "SELECT 1\n")]
    [InlineData("mysql -e \"SET GLOBAL a=\\\"b\\\"; SELECT '\\\\n'\"", "SET GLOBAL a=\"b\"; SELECT '\\n'")]
    [InlineData("mysql -e 'it'\\''s'", "it's")]
    [InlineData("mysql -e $'a\\'b\\nc'", "a'b\nc")]
    [InlineData("mysql -e \"master_host='$HOST' ${A:-b} $(hostname -f) `id`\"", "master_host='\uFFFC' \uFFFC \uFFFC \uFFFC")]
    [InlineData("mysql -e \"costs $ 5\"", "costs $ 5")]
    [InlineData("test -f /x && MYSQL_PWD=x mysql -e 'SELECT 1' || true", "SELECT 1")]
    [InlineData("sudo -u mysql mysql -e 'SELECT 1' 2>/dev/null", "SELECT 1")]
    [InlineData("timeout 10 mysql -e 'SELECT 1' > /dev/null 2>&1", "SELECT 1")]
    [InlineData("bash -c \"mysql -e 'SELECT 1'\"", "SELECT 1")]
    [InlineData("su - mysql -c \"mysql -e \\\"SELECT 1\\\"\"", "SELECT 1")]
    [InlineData("sudo -u mysql bash -lc \"echo 'SELECT 1' | mysql\"", "SELECT 1")]
    [InlineData("mysql -e \"\uFFFC\"", "\uFFFC")]
    [InlineData("mysql -e 'SELECT 1' < /dev/null", "SELECT 1")]
    [InlineData("echo 'SELECT 2' | mysql -e 'SELECT 1'", "SELECT 1")]
    [InlineData("echo SELECT 2>/dev/null | mysql", "SELECT")]
    public void SQL_is_found_with_the_shells_quoting_undone(string command, string expected) =>
        Assert.Equal(expected, string.Join('|', ShellSqlExtractor.Extract(command).Select(s => s.Sql)));

    [Theory]
    [InlineData("")]
    [InlineData("service mysql restart")]
    [InlineData("grep mysql -e 'START SLAVE' /etc/hosts")]
    [InlineData("sudo -u mysql /usr/local/bin/other -e 'SELECT 1'")]
    [InlineData("mysql < /root/x.sql")]
    [InlineData("ssh db01 mysql -e 'SELECT 1'")]
    [InlineData("# mysql -e 'SELECT 1'")]
    [InlineData("mysqldump -e 'SELECT 1'")]
    [InlineData("echo 'SELECT 1' || mysql")]
    public void Other_commands_have_none(string command) => Assert.Empty(ShellSqlExtractor.Extract(command));

    [Fact]
    public void A_span_of_the_SQL_leads_back_into_the_command()
    {
        const string Command = "bash -c \"mysql -e \\\"CHANGE MASTER TO MASTER_HOST='db01', MASTER_USER='o\\\\\\\"x'\\\"\"";
        var sql = Assert.Single(ShellSqlExtractor.Extract(Command));
        var change = Assert.IsType<ChangeSourceStatement>(Assert.Single(ReplicationSql.Parse(sql.Sql)));
        Assert.Equal("'db01'", Slice(sql.ToCommand(change.Host!.Span)));
        Assert.Equal("'o\\\\\\\"x'", Slice(sql.ToCommand(change.User!.Span)));
        Assert.Equal("o\"x", change.User.Text);

        static string Slice(TextSpan span) => Command.Substring(span.Start, span.Length);
    }

    [Fact]
    public void Host_and_place_of_the_password_are_kept_and_the_password_is_not()
    {
        const string Command = "mysql -hdb01 -u root -phunter2 -e 'SELECT 1'";
        var sql = Assert.Single(ShellSqlExtractor.Extract(Command));
        Assert.Equal("db01", sql.Host);
        Assert.Equal("hunter2", Command.Substring(sql.PasswordSpan!.Value.Start, sql.PasswordSpan.Value.Length));
        Assert.DoesNotContain("hunter2", sql.ToString(), StringComparison.Ordinal);
        Assert.Equal("\uFFFC", Assert.Single(ShellSqlExtractor.Extract("mysql --host=$h -e x")).Host);
        Assert.Null(Assert.Single(ShellSqlExtractor.Extract("mysql -e x")).Host);
    }

    [Fact]
    public void Any_cut_of_a_command_is_read_without_failing()
    {
        const string Command = "A=1 echo \"x $(b \\) `c` ${d}\" | sudo mysql -Ne 'a'\\''b' <<-'E' 2>&1 && sh -c \"mysql -e \\\"q\\\"\" # \n\tt $'x\\n'\n\tE\n";
        for (var i = 0; i <= Command.Length; i++)
        {
            foreach (var text in (string[])[Command[..i], Command[i..]])
            {
                Assert.All(
                    ShellSqlExtractor.Extract(text),
                    sql => Assert.InRange(sql.ToCommand(new TextSpan(0, sql.Sql.Length)).End, 0, text.Length));
            }
        }
    }
}
