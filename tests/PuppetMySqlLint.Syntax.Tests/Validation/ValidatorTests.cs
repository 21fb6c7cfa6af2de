using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Validation;

public sealed class ValidatorTests
{
    private const string Right = """
        class mysql_role(String $socket = '/tmp/a', Hash $options = {}, *$rest) {
          $server = { 'mysqld' => { 'server_id' => 3, 'gtid_mode' => 'ON' }, 'client' => {} }
          if $socket =~ /a/ and $options['x'] != 3 { include mysql::server } else { notice("a ${socket} b") }
          file { ['/a', '/b']: ensure => file, * => $options; '/c': mode => '0644' }
          File['/a'] -> File['/b']
          $options.each |$key, $value| { notify { $key: message => $value ? { 1 => 2, default => 3 } } }
        }
        """;

    [Fact]
    public void Nothing_is_allocated_for_what_is_right()
    {
        var tree = SyntaxTree.Parse(Right.Replace(", *$rest", "", StringComparison.Ordinal));
        Assert.Empty(PuppetValidator.Validate(tree));
        var before = GC.GetAllocatedBytesForCurrentThread();
        PuppetValidator.Validate(tree);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // The checker itself; the tree's nodes have been realised by the first run.
        Assert.InRange(allocated, 0, 120);
    }

    [Fact]
    public void What_follows_from_a_syntax_error_is_not_reported()
    {
        var tree = SyntaxTree.Parse("class a { 1 2\n");
        Assert.NotNull(tree.PuppetError);
        Assert.Empty(PuppetValidator.Validate(tree));
        Assert.Equal(["SYNTAX_ERROR"], PuppetVerdict.Of(tree).Issues.Select(static i => i.Code));
    }

    [Fact]
    public void A_finding_stands_at_the_characters_that_Puppet_means()
    {
        var tree = SyntaxTree.Parse(SourceText.From(Right, "a.pp"));
        var diagnostic = Assert.Single(PuppetValidator.Validate(tree));
        Assert.Equal("CAPTURES_REST_NOT_SUPPORTED", diagnostic.Descriptor.PuppetCode);
        Assert.Equal("$rest", diagnostic.Location!.Value.Text);
        Assert.Equal("PML1127", diagnostic.Id);
        Assert.Equal(Severity.Error, diagnostic.Severity);
    }

    [Fact]
    public void One_mistake_is_reported_once_whatever_Puppet_does()
    {
        var tree = SyntaxTree.Parse("if ((File <| |>)) { }");
        Assert.Single(PuppetValidator.Validate(tree));
        Assert.Equal(3, PuppetVerdict.Of(tree).Issues.Length);
    }

    [Theory]
    [InlineData(PuppetStrictness.Off, null)]
    [InlineData(PuppetStrictness.Warning, Severity.Warning)]
    [InlineData(PuppetStrictness.Error, Severity.Error)]
    public void Strictness_decides_what_a_repeated_key_is(PuppetStrictness strict, Severity? expected)
    {
        var found = PuppetValidator.Validate(SyntaxTree.Parse("$a = { b => 1, b => 2 }"), new PuppetValidationOptions { Strict = strict });
        Assert.Equal(expected, found.IsEmpty ? null : found[0].Severity);
    }

    [Fact]
    public void Lines_are_counted_as_Puppet_counts_them()
    {
        var issue = Assert.Single(PuppetVerdict.Of(SyntaxTree.Parse("$a = 1\r\r\n$B = 2")).Issues);
        Assert.Equal((2, 1, 9), (issue.Line, issue.Column, issue.Offset));
    }

    [Fact]
    public void The_parser_alone_accepts_what_only_validation_refuses()
    {
        var tree = SyntaxTree.Parse("$a = @(E:json)\n  {\n  | E\n");
        Assert.True(PuppetVerdict.OfParser(tree).Accepts);
        Assert.False(PuppetVerdict.Of(tree).Accepts);
    }

    [Fact]
    public void Every_descriptor_has_an_id_and_a_name_of_its_own()
    {
        var found = IssueCase.All.SelectMany(static c => PuppetValidator.Validate(c.Parse(), c.Options)).Select(static d => d.Descriptor).Distinct().ToList();
        Assert.True(found.Count >= 48, $"only {found.Count} kinds");
        Assert.Equal(found.Count, found.Select(static d => d.Id).Distinct().Count());
        Assert.Equal(found.Count, found.Select(static d => d.Name).Distinct().Count());
    }
}
