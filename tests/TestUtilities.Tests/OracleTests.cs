namespace TestUtilities.Tests;

public class OracleTests
{
    private static readonly Oracle? _oracle = Oracle.Instance;

    [OracleFact]
    public async Task Code_that_Puppet_accepts_comes_back_as_pn()
    {
        var record = await _oracle!.ParseAsync("notice 'grüße'");

        Assert.True(record.Ok);
        Assert.Equal("(invoke {:functor (qn \"notice\") :args [\"grüße\"]})", record.Pn);
    }

    [OracleFact]
    public async Task Code_that_Puppet_rejects_comes_back_with_its_error_and_position()
    {
        var record = await _oracle!.ParseAsync("$a = 1\n$b = = 2");

        Assert.False(record.Ok);
        Assert.Null(record.Pn);
        var issue = Assert.Single(record.Issues);
        Assert.Equal(("SYNTAX_ERROR", "error", 2, 6), (issue.Code, issue.Severity, issue.Line, issue.Column));
    }

    [OracleFact]
    public async Task Validation_gives_code_and_byte_offset()
    {
        var record = await _oracle!.ParseAsync("'ü' 1", new OracleParseOptions { Issues = true });

        Assert.True(record.Ok);
        var issue = Assert.Single(record.Issues);
        Assert.Equal(("IDEM_EXPRESSION_NOT_LAST", 0, 4), (issue.Code, issue.Offset, issue.Length));
    }

    [OracleFact]
    public async Task Records_come_in_the_order_of_the_snippets()
    {
        var records = await _oracle!.ParseAsync(
            [new("<%= 1 %>", IsEpp: true, Path: "a.epp"), new("plan p() {}", Tasks: true, Path: "b.pp"), new("plan p() {}", Path: "c.pp")]);

        Assert.Equal([("a.epp", true), ("b.pp", true), ("c.pp", false)], records.Select(record => (record.Path, record.Ok)));
    }

    [OracleFact(corpus: true)]
    public async Task Files_are_read_by_Puppet_itself()
    {
        var files = CorpusModules.Manifests[..3];

        var records = await _oracle!.ParseFilesAsync(files);

        Assert.Equal(files, records.Select(record => record.Path));
        Assert.All(records, record => Assert.True(record.Ok, record.Path));
    }

    [OracleFact(corpus: true)]
    public async Task Mutants_are_the_same_for_the_same_seed()
    {
        var files = CorpusModules.Sample(CorpusModules.Manifests, 20);

        var once = await _oracle!.MutateAsync(files, seed: 7, count: 20);
        var more = await _oracle!.MutateAsync(files, seed: 7, count: 25);

        Assert.NotEmpty(once);
        Assert.Equal(once, more.Take(once.Length));
    }

    [OracleFact]
    public async Task A_control_repo_is_compiled_and_looked_up_per_node()
    {
        using var repository = new TemporaryControlRepo();
        var compilation = new OracleCompilation(repository.Path, "db1.example.com", "db2.example.com") { ModulePath = [], Facts = """{"colour": "blue"}""" };

        var catalogs = await _oracle!.CompileAsync(compilation);
        var answers = await _oracle!.LookupAsync(compilation, ["port", "missing"]);

        Assert.Equal(["db1.example.com", "db2.example.com"], catalogs.Keys);
        var catalog = catalogs["db1.example.com"];
        Assert.True(catalog.GetProperty("ok").GetBoolean(), catalog.ToString());
        Assert.Contains(
            catalog.GetProperty("catalog").GetProperty("resources").EnumerateArray(),
            resource => resource.GetProperty("title").GetString() == "db1.example.com is blue");
        Assert.Equal(3306, answers["db2.example.com"]["port"].Value.GetInt32());
        Assert.False(answers["db2.example.com"]["missing"].Found);
    }

    [OracleFact]
    public async Task A_script_that_fails_says_why()
    {
        var exception = await Assert.ThrowsAsync<OracleException>(
            () => _oracle!.CompileAsync(new OracleCompilation("/nowhere/at/all", "a.example.com")));

        Assert.Contains("--env DIR is needed", exception.Message, StringComparison.Ordinal);
    }

    [OracleFact]
    public async Task A_script_that_does_not_end_is_ended()
    {
        var exception = await Assert.ThrowsAsync<OracleException>(
            () => RubyScript.RunRubyAsync(["-e", "sleep 60"], "", TimeSpan.FromMilliseconds(200), CancellationToken.None));

        Assert.Contains("did not end", exception.Message, StringComparison.Ordinal);
    }
}
