namespace PuppetMySqlLint.Syntax.Tests.Sdk;

public sealed class FactoryTests
{
    [Fact]
    public void A_class_made_from_parts_is_laid_out_as_the_style_guide_has_it()
    {
        var definition = SyntaxFactory.ClassDefinition(
            "profile::mysql",
            SyntaxFactory.ParameterList(
                SyntaxFactory.Parameter(SyntaxFactory.TypeName("Integer"), "port", SyntaxFactory.Literal(3306)),
                SyntaxFactory.Parameter(SyntaxFactory.TypeName("Optional", SyntaxFactory.TypeName("String")), "name", SyntaxFactory.Undef())),
            SyntaxFactory.Block(
                SyntaxFactory.StatementCall("include", SyntaxFactory.Name("stdlib"), SyntaxFactory.Name("mysql")),
                SyntaxFactory.AssignmentExpression(
                    SyntaxFactory.Variable("options"),
                    SyntaxFactory.Hash(
                        SyntaxFactory.HashEntry(SyntaxFactory.Literal("mysqld"), SyntaxFactory.Hash(
                            SyntaxFactory.HashEntry(SyntaxFactory.Literal("server-id"), SyntaxFactory.Literal(-1)),
                            SyntaxFactory.HashEntry(SyntaxFactory.Literal("port"), SyntaxFactory.Variable("port")))),
                        SyntaxFactory.HashEntry(SyntaxFactory.Literal("a"), SyntaxFactory.Array(SyntaxFactory.Literal(1.5), SyntaxFactory.Literal(true))))),
                SyntaxFactory.IfExpression(
                    SyntaxFactory.BinaryExpression(SyntaxFactory.Variable("name"), SyntaxKind.EqualsTildeToken, SyntaxFactory.Regex("^a/b")),
                    SyntaxFactory.Block(SyntaxFactory.Resource(
                        "mysql::db",
                        SyntaxFactory.InterpolatedString(SyntaxFactory.Interpolation("name"), SyntaxFactory.StringText("$\"_db")),
                        SyntaxFactory.Attribute("user", SyntaxFactory.Literal("it's")),
                        SyntaxFactory.ParseAttribute("* => $options"))))));
        var manifest = SyntaxFactory.Manifest(definition).NormalizeWhitespace();

        Assert.Equal(
            """
            class profile::mysql (
              Integer $port = 3306,
              Optional[String] $name = undef,
            ) {
              include stdlib, mysql
              $options = {
                'mysqld' => {
                  'server-id' => -1,
                  'port'      => $port,
                },
                'a'      => [1.5, true],
              }
              if $name =~ /^a\/b/ {
                mysql::db { "${name}\$\"_db":
                  user => 'it\'s',
                  * => $options,
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            manifest.ToFullString());
        var parsed = SyntaxTree.Parse(manifest.ToFullString());
        Assert.Empty(parsed.Diagnostics);
        Assert.True(parsed.Root.IsEquivalentTo(manifest));
    }

    [Fact]
    public void With_changes_one_part_and_keeps_the_rest()
    {
        var assignment = (AssignmentExpressionSyntax)SyntaxFactory.ParseExpression("$a  =  1 # one\n");
        var other = assignment.WithTarget(SyntaxFactory.Variable("b").WithTriviaFrom(assignment.Target));

        Assert.Equal("$b  =  1 # one\n", other.ToFullString());
        Assert.Same(assignment, assignment.WithTarget(assignment.Target));
        Assert.Equal("$a  =  1", assignment.ToString());
    }

    [Fact]
    public void A_token_that_cannot_stand_there_is_refused()
    {
        var number = SyntaxFactory.Literal(1);
        Assert.Throws<ArgumentException>(() => SyntaxFactory.BinaryExpression(number, SyntaxKind.CommaToken, number));
        Assert.Throws<ArgumentNullException>(() => SyntaxFactory.BinaryExpression(number, SyntaxKind.PlusToken, null!));
        Assert.Throws<ArgumentException>(() => SyntaxFactory.Token(SyntaxKind.NameToken));
        Assert.Throws<ArgumentException>(() => SyntaxFactory.Token(SyntaxKind.CommaToken, ";"));
        Assert.Throws<ArgumentException>(() => SyntaxFactory.Comment("no comment"));
        Assert.Throws<ArgumentException>(() => SyntaxFactory.ParseExpression("1 2"));
        Assert.Throws<ArgumentException>(() => SyntaxFactory.ParseExpression("("));
        Assert.Throws<ArgumentException>(() => SyntaxFactory.StatementCall("lookup", number));
        Assert.Throws<ArgumentException>(() => SyntaxFactory.Literal(double.NaN));
    }

    [Fact]
    public void A_part_of_a_node_is_read_alone()
    {
        Assert.Equal("Integer $port = 3306", SyntaxFactory.ParseParameter("Integer $port = 3306").ToFullString());
        Assert.Equal("mode => '0644' # why", SyntaxFactory.ParseAttribute("mode => '0644' # why").ToFullString().Trim());
        Assert.Equal(2, SyntaxFactory.ParseManifest("include a\ninclude b\n").Statements.Count);
    }

    [Theory]
    [InlineData("it's", @"'it\'s'")]
    [InlineData(@"a\b", @"'a\\b'")]
    [InlineData("${x}\n", "'${x}\n'")]
    public void A_literal_means_what_it_was_made_of(string value, string text)
    {
        var literal = SyntaxFactory.Literal(value);
        Assert.Equal(text, literal.ToString());
        Assert.Equal(value, ((SingleQuotedStringSyntax)SyntaxFactory.ParseExpression(text)).Value);
    }

    [Fact]
    public void A_node_by_itself_has_a_place_but_no_tree()
    {
        var node = SyntaxFactory.ParseExpression("  $x");
        Assert.Equal("1:3", node.GetLocation().Start.ToString());
        Assert.Throws<InvalidOperationException>(() => node.SyntaxTree);
        Assert.Same(SyntaxFactory.Manifest(node).Statements[0].SyntaxTree.Text.GetType(), typeof(Text.SourceText));
    }
}
