using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql.Tests;

public sealed class ReplicationSqlTests
{
    private static T Parse<T>(string sql)
        where T : SqlStatement => Assert.IsType<T>(Assert.Single(ReplicationSql.Parse(sql)));

    [Fact]
    public void Statements_end_at_semicolons_outside_quotes_and_comments()
    {
        const string Sql = "  -- first; comment\nSELECT ';' /* ; */ , \"\\\";\" ; # ;\n SELECT `;`\\G select 5--1; ;; DROP TABLE x -- end";
        var texts = ReplicationSql.Parse(Sql).Select(s => Sql.Substring(s.Span.Start, s.Span.Length));
        Assert.Equal(["SELECT ';' /* ; */ , \"\\\";\"", "SELECT `;`", "select 5--1", "DROP TABLE x -- end"], texts);
        Assert.All(ReplicationSql.Parse(Sql), s => Assert.IsType<OtherSqlStatement>(s));
    }

    [Fact]
    public void A_channel_is_read_with_new_words()
    {
        var change = Parse<ChangeSourceStatement>(
            "CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com', SOURCE_PORT = 3307, SOURCE_USER='repl', "
            + "SOURCE_PASSWORD='hunter2', SOURCE_AUTO_POSITION=1, IGNORE_SERVER_IDS=(1,2), PRIVILEGE_CHECKS_USER='a'@'b' FOR CHANNEL 'main'");
        Assert.False(change.UsesOldWords);
        Assert.Equal(("db01.example.com", "3307", "repl"), (change.Host?.Text, change.Port?.Text, change.User?.Text));
        Assert.Equal(("1", SqlValueKind.Number), (change.Find("AUTO_POSITION")?.Text, change.Find("AUTO_POSITION")?.Kind));
        Assert.Equal(SqlValueKind.Unknown, change.Find("IGNORE_SERVER_IDS")?.Kind);
        Assert.Equal("main", change.Channel?.Text);
        Assert.False(change.HasUnknownOptions);
    }

    [Fact]
    public void A_channel_is_read_with_old_words_and_a_connection_name()
    {
        var change = Parse<ChangeSourceStatement>("change master 'c1' to master_host=\"10.0.0.1\", master_use_gtid=slave_pos");
        Assert.True(change.UsesOldWords);
        Assert.Equal(("10.0.0.1", "slave_pos", "c1"), (change.Host?.Text, change.Find("USE_GTID")?.Text, change.Channel?.Text));
    }

    [Fact]
    public void An_unknown_piece_makes_its_value_unknown_and_no_other()
    {
        var change = Parse<ChangeSourceStatement>("CHANGE MASTER TO MASTER_HOST='\uFFFC', MASTER_PORT=\uFFFC, MASTER_USER='repl', \uFFFC");
        Assert.False(change.Host!.IsKnown);
        Assert.False(change.Port!.IsKnown);
        Assert.Equal("repl", change.User?.Text);
        Assert.True(change.HasUnknownOptions);
        Assert.Equal("", Assert.IsType<UnparsedSqlStatement>(Assert.Single(ReplicationSql.Parse("\uFFFC MASTER TO x"))).Verb);
    }

    [Fact]
    public void Values_know_where_they_stand()
    {
        const string Sql = "STOP SLAVE; CHANGE MASTER TO MASTER_HOST = 'db01' /* x */, MASTER_PASSWORD='hunter2'";
        var change = Assert.IsType<ChangeSourceStatement>(ReplicationSql.Parse(Sql)[1]);
        Assert.Equal("'db01'", Sql.Substring(change.Host!.Span.Start, change.Host.Span.Length));
        var password = change.Find("PASSWORD")!;
        Assert.Equal(("'hunter2'", SqlValueKind.Secret, (string?)null), (Sql.Substring(password.Span.Start, password.Span.Length), password.Kind, password.Text));
        Assert.Equal("MASTER_HOST", Sql.Substring(change.Options[0].NameSpan.Start, change.Options[0].NameSpan.Length));
    }

    [Theory]
    [InlineData("START REPLICA", true, false, null)]
    [InlineData("start slave", true, true, null)]
    [InlineData("STOP REPLICA FOR CHANNEL 'c'", false, false, "c")]
    [InlineData("STOP SLAVE 'c'", false, true, "c")]
    [InlineData("START ALL SLAVES", true, true, null)]
    [InlineData("START REPLICA IO_THREAD, SQL_THREAD UNTIL SQL_AFTER_GTIDS = 'x:1-2' USER='u' PASSWORD='hunter2' FOR CHANNEL \"c\"", true, false, "c")]
    public void Replicas_are_started_and_stopped(string sql, bool isStart, bool isOld, string? channel)
    {
        var control = Parse<ReplicaControlStatement>(sql);
        Assert.Equal((isStart, isOld, channel), (control.IsStart, control.UsesOldWords, control.Channel?.Text));
    }

    [Theory]
    [InlineData("GRANT REPLICATION SLAVE ON *.* TO 'repl'@'10.0.0.%'", "REPLICATION SLAVE", "*.*", "'repl'@'10.0.0.%'", false, false)]
    [InlineData("grant replication slave, Replication Client on *.* to repl@db02 identified by 'hunter2' require ssl with grant option", "REPLICATION SLAVE,REPLICATION CLIENT", "*.*", "'repl'@'db02'", true, true)]
    [InlineData("GRANT ALL PRIVILEGES ON `app`.* TO 'a'@'%', 'b'@'c' REQUIRE NONE", "ALL", "app.*", "'a'@'%','b'@'c'", false, false)]
    [InlineData("GRANT SELECT (a, b), INSERT ON TABLE app.t TO u", "SELECT,INSERT", "app.t", "'u'@'%'", false, false)]
    [InlineData("GRANT SUPER ON * TO 'a'@'\uFFFC'", "SUPER", "*", "'a'@'\uFFFC'", false, false)]
    public void Grants_are_read(string sql, string privileges, string level, string accounts, bool option, bool tls)
    {
        var grant = Parse<GrantStatement>(sql);
        Assert.Equal(privileges, string.Join(',', grant.Privileges));
        Assert.Equal(level, grant.Level);
        Assert.Equal(accounts, string.Join(',', grant.Accounts.Select(a => a.Name)));
        Assert.Equal((option, tls), (grant.HasGrantOption, grant.RequiresTls));
    }

    [Theory]
    [InlineData("CREATE USER 'repl'@'%' IDENTIFIED BY 'hunter2'", null, true)]
    [InlineData("CREATE USER IF NOT EXISTS repl@'%' IDENTIFIED BY PASSWORD '*hunter2'", null, true)]
    [InlineData("CREATE OR REPLACE USER repl@'%' IDENTIFIED WITH caching_sha2_password BY 'hunter2' REQUIRE SSL", "caching_sha2_password", true)]
    [InlineData("CREATE USER 'repl'@'%' IDENTIFIED WITH 'mysql_native_password' AS '*hunter2' ACCOUNT LOCK", "mysql_native_password", true)]
    [InlineData("CREATE USER repl@'%' IDENTIFIED VIA unix_socket OR mysql_native_password USING PASSWORD('hunter2')", "unix_socket", false)]
    [InlineData("CREATE USER repl@'%' IDENTIFIED VIA mysql_native_password USING PASSWORD('hunter2')", "mysql_native_password", true)]
    [InlineData("CREATE USER repl@'%' IDENTIFIED BY RANDOM PASSWORD", null, false)]
    [InlineData("CREATE USER repl@'%'", null, false)]
    public void Accounts_are_created_and_their_passwords_not_kept(string sql, string? plugin, bool hasSecret)
    {
        var create = Parse<CreateUserStatement>(sql);
        var account = Assert.Single(create.Accounts);
        Assert.Equal(("repl", "%", plugin, hasSecret), (account.Name.User, account.Name.Host.Text, account.Plugin, account.SecretSpan is not null));
        Assert.DoesNotContain("hunter2", create.ToString() + account, StringComparison.Ordinal);
        if (account.SecretSpan is { } secret)
            Assert.Contains("hunter2", sql.Substring(secret.Start, secret.Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SET GLOBAL read_only = ON", "Global read_only=ON")]
    [InlineData("SET @@GLOBAL.read_only := 1, @@persist.super_read_only=OFF", "Global read_only=1 Persist super_read_only=OFF")]
    [InlineData("SET PERSIST a=1, b=2, SESSION c=3, @x=4, d='x,y'", "Persist a=1 Persist b=2 Session c=3 Session d=x,y")]
    [InlineData("set persist_only server_id = 7", "PersistOnly server_id=7")]
    [InlineData("SET sql_log_bin=0", "Session sql_log_bin=0")]
    [InlineData("SET GLOBAL a = @@b + (1, 2), c = 'x\uFFFC'", "Global a=(unknown) Global c=(unknown)")]
    [InlineData("SET GLOBAL wsrep_sst_auth = 'sst:hunter2'", "Global wsrep_sst_auth=(secret)")]
    [InlineData("SET GLOBAL rpl_semi_sync_master_timeout=-1", "Global rpl_semi_sync_master_timeout=-1")]
    public void Variables_are_set(string sql, string expected)
    {
        var set = Parse<SetVariableStatement>(sql);
        Assert.Equal(expected, string.Join(' ', set.Assignments.Select(a => $"{a.Scope} {a.Name}={a.Value}")));
        Assert.DoesNotContain("hunter2", set.ToString() + set.Assignments[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSTALL PLUGIN rpl_semi_sync_source SONAME 'semisync_source.so'", "rpl_semi_sync_source", "semisync_source.so")]
    [InlineData("install soname 'auth_ed25519'", null, "auth_ed25519")]
    public void Plugins_are_installed(string sql, string? plugin, string library)
    {
        var install = Parse<InstallPluginStatement>(sql);
        Assert.Equal((plugin, library), (install.Plugin, install.Library.Text));
    }

    [Theory]
    [InlineData("SET PASSWORD FOR 'a'@'b' = 'hunter2'")]
    [InlineData("SET NAMES utf8mb4")]
    [InlineData("START TRANSACTION")]
    [InlineData("CREATE DATABASE app")]
    [InlineData("SHOW REPLICA STATUS")]
    public void What_does_not_concern_replication_is_passed_over(string sql) => Parse<OtherSqlStatement>(sql);

    [Theory]
    [InlineData("CHANGE MASTER TO MASTER_HOST", 18)]
    [InlineData("CHANGE MASTER TO MASTER_PASSWORD='hunter2", 18)]
    [InlineData("GRANT 'role'@'%' TO 'u'@'h'", 7)]
    [InlineData("SET GLOBAL", 11)]
    public void A_statement_that_cannot_be_read_says_where_and_not_what(string sql, int character)
    {
        var unparsed = Parse<UnparsedSqlStatement>(sql);
        Assert.Equal($"its form is not known from character {character} on", unparsed.Reason);
        Assert.DoesNotContain("hunter2", unparsed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_beyond_the_cap_is_not_read()
    {
        var sql = $"SET GLOBAL a = '{new string('x', ReplicationSql.MaxLength)}'";
        Assert.Contains("8192", Parse<UnparsedSqlStatement>(sql).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_at_the_cap_of_one_thing_repeated_is_read()
    {
        foreach (var piece in (string[])["(", "a ", "'x' ", "a,", "/* */", "((a),", "a=1,", "@", "-- \n"])
        {
            foreach (var head in (string[])["CHANGE MASTER TO ", "GRANT ", "SET GLOBAL ", "CREATE USER ", "START SLAVE "])
            {
                var sql = head + string.Concat(Enumerable.Repeat(piece, (ReplicationSql.MaxLength - head.Length) / piece.Length));
                Assert.Single(ReplicationSql.Parse(sql));
            }
        }
    }

    [Fact]
    public void Any_cut_and_any_lost_character_is_read_without_failing()
    {
        const string Sql = "STOP SLAVE; CHANGE MASTER 'c' TO MASTER_HOST='a\\'b', MASTER_PORT=1, IGNORE_SERVER_IDS=(1,2) FOR CHANNEL 'x'; "
            + "GRANT ALL (a), REPLICATION SLAVE ON `d`.* TO 'u'@'h' IDENTIFIED BY 'p' REQUIRE SSL; SET GLOBAL a=1, @@b=(2); INSTALL SONAME 'x'";
        for (var i = 0; i < Sql.Length; i++)
        {
            Check(Sql[..i]);
            Check(Sql.Remove(i, 1));
        }

        static void Check(string sql) =>
            Assert.All(ReplicationSql.Parse(sql), s => Assert.True(new TextSpan(0, sql.Length).Contains(s.Span) && s.Span.Length > 0));
    }
}
