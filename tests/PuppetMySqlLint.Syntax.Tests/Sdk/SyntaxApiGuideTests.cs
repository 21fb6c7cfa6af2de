using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Sdk;

/// <summary>
/// The snippets of <c>docs/syntax-api.md</c>: each stands here between <c>// snippet</c> and <c>// end</c> and is run, and a test holds
/// the page against this file.
/// </summary>
public sealed partial class SyntaxApiGuideTests
{
    [Fact]
    public void The_page_has_these_snippets()
    {
        var page = CodeBlocks().Matches(File.ReadAllText(Repository.PathTo("docs/syntax-api.md"))).Select(static m => m.Groups["code"].Value);
        var source = File.ReadAllText(Repository.PathTo("tests/PuppetMySqlLint.Syntax.Tests/Sdk/SyntaxApiGuideTests.cs"));
        var here = Snippets().Matches(source).Select(static m => Dedent(m.Groups["code"].Value));
        Assert.Equal(here.Order(StringComparer.Ordinal), page.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Parse()
    {
        // snippet
        var tree = SyntaxTree.Parse("file { '/etc/motd': ensure => file, mode => '0644' }\n");
        foreach (var diagnostic in tree.Diagnostics)
        {
            Console.WriteLine(diagnostic);
        }
        string sameText = tree.Root.ToFullString();
        // end
        Assert.Equal(tree.Text.Text, sameText);
        Assert.Empty(tree.Diagnostics);
    }

    [Fact]
    public void Find()
    {
        var tree = SyntaxTree.Parse("file { '/a': }\nservice { 'b': }\nfile { '/c': }\n");
        var lines = new List<string>();

        // snippet
        foreach (var resource in tree.Root.DescendantNodes().OfType<ResourceExpressionSyntax>().Where(r => r.Type.ToString() == "file"))
        {
            lines.Add($"{resource.Bodies[0].Title} at {resource.GetLocation().Start}");
        }
        // end
        Assert.Equal(["'/a' at 1:1", "'/c' at 3:1"], lines);
    }

    [Fact]
    public void Under_the_cursor()
    {
        var tree = SyntaxTree.Parse("notice($x)\n");
        var offset = 8;

        // snippet
        SyntaxToken token = tree.Root.FindToken(offset);
        var call = token.Parent!.FirstAncestorOrSelf<CallExpressionSyntax>();
        // end
        Assert.Equal("$x", token.Text);
        Assert.Equal("notice($x)", call!.ToString());
    }

    [Fact]
    public void Replace()
    {
        var tree = SyntaxTree.Parse("file { '/a':\n  mode => '0777', # open\n}\n");

        // snippet
        var mode = tree.Root.DescendantNodes().OfType<AttributeSyntax>().Single(a => a.Name.Text == "mode");
        var root = tree.Root.ReplaceNode(mode.Value, SyntaxFactory.Literal("0644").WithTriviaFrom(mode.Value));
        // end
        Assert.Equal("file { '/a':\n  mode => '0644', # open\n}\n", root.ToFullString());
    }

    [Fact]
    public void Rewrite()
    {
        var tree = SyntaxTree.Parse("$a = hiera('a') # old\n$b = other('b')\n");

        // snippet
        var root = new Lookups().Visit(tree.Root)!;
        // end
        Assert.Equal("$a = lookup('a') # old\n$b = other('b')\n", root.ToFullString());
    }

    [Fact]
    public void Make()
    {
        // snippet
        var motd = SyntaxFactory.Resource(
            "file",
            SyntaxFactory.Literal("/etc/motd"),
            SyntaxFactory.Attribute("ensure", SyntaxFactory.Name("file")),
            SyntaxFactory.Attribute("content", SyntaxFactory.Call("epp", SyntaxFactory.Literal("motd.epp"))));
        string text = motd.NormalizeWhitespace().ToFullString();
        // end
        Assert.Equal("file { '/etc/motd':\n  ensure  => file,\n  content => epp('motd.epp'),\n}", text);
    }

    [Fact]
    public void Insert()
    {
        var tree = SyntaxTree.Parse("class a {\n    # by hand\n    include   b\n}\n");

        // snippet
        var body = tree.Root.DescendantNodes().OfType<ClassDefinitionSyntax>().Single().Body;
        var statement = SyntaxFactory.ParseStatement("notice('hello')").WithoutTrivia();
        var root = tree.Root.ReplaceNode(body, body.WithStatements(body.Statements.Add(statement))).NormalizeWhitespace();
        // end
        Assert.Equal("class a {\n    # by hand\n    include   b\n  notice('hello')\n}\n", root.ToFullString());
    }

    [Fact]
    public void Add()
    {
        var tree = SyntaxTree.Parse("file { '/a':\n  ensure => file,\n}\n");

        // snippet
        var attribute = tree.Root.DescendantNodes().OfType<AttributeSyntax>().Single();
        var owner = SyntaxFactory.Attribute("owner", SyntaxFactory.Literal("root"));
        var root = tree.Root.InsertNodesAfter(attribute, [owner]).NormalizeWhitespace();
        // end
        Assert.Equal("file { '/a':\n  ensure => file,\n  owner  => 'root',\n}\n", root.ToFullString());
    }

    [Fact]
    public void Remove()
    {
        var tree = SyntaxTree.Parse("include a\n# why\ninclude b\ninclude c\n");

        // snippet
        var root = tree.Root.RemoveNode(tree.Root.Statements[1], SyntaxRemoveOptions.KeepLeadingTrivia);
        // end
        Assert.Equal("include a\n# why\ninclude c\n", root.ToFullString());
    }

    [Fact]
    public void Track()
    {
        var tree = SyntaxTree.Parse("$a = 1\n$b = 2\n");
        var (first, second) = ((AssignmentExpressionSyntax)tree.Root.Statements[0], (AssignmentExpressionSyntax)tree.Root.Statements[1]);

        // snippet
        var root = tree.Root.TrackNodes(first, second);
        root = root.ReplaceNode(root.GetCurrentNode(first)!.Value, SyntaxFactory.Literal(10).WithTriviaFrom(first.Value));
        root = root.ReplaceNode(root.GetCurrentNode(second)!.Value, SyntaxFactory.Literal(20).WithTriviaFrom(second.Value));
        // end
        Assert.Equal("$a = 10\n$b = 20\n", root.ToFullString());
    }

    [Fact]
    public void Walk()
    {
        var tree = SyntaxTree.Parse("# TO" + "DO: a\ninclude a # b\n");

        // snippet
        var walker = new CommentWalker();
        walker.Visit(tree.Root);
        // end
        Assert.Equal(["# TO" + "DO: a", "# b"], walker.Comments);
    }

    [Fact]
    public void Edit_text()
    {
        var tree = SyntaxTree.Parse("include a\n");
        var newRoot = tree.Root.ReplaceNode(tree.Root.Statements[0], SyntaxFactory.ParseStatement("include b\n"));

        // snippet
        SyntaxTree edited = tree.WithRoot(newRoot);
        foreach (TextChange change in edited.GetChanges(tree))
        {
            Console.WriteLine($"{change.Span} becomes '{change.NewText}'");
        }
        SyntaxTree parsed = tree.WithChanges(edited.GetChanges(tree));
        bool same = parsed.Root.IsEquivalentTo(edited.Root);
        // end
        Assert.True(same);
        Assert.Equal(new TextChange(new TextSpan(8, 1), "b"), Assert.Single(edited.GetChanges(tree)));
    }

    [Fact]
    public void Documentation()
    {
        var tree = SyntaxTree.Parse("# @summary A server\n# @param port Where it listens\nclass a (Integer $port, $other) { }\n");

        // snippet
        var definition = tree.Root.DescendantNodes().OfType<ClassDefinitionSyntax>().Single();
        var documentation = definition.GetDocumentation();
        var undocumented = definition.Parameters!.Parameters
            .Select(p => p.Name.Text.TrimStart('$'))
            .Where(name => documentation?.GetParam(name) is null);
        // end
        Assert.Equal("A server", documentation!.Summary);
        Assert.Equal(["other"], undocumented);
    }

    [Fact]
    public void Templates()
    {
        // snippet
        var template = SyntaxFactory.ParseEppTemplate("port = <%= $port -%>\n<% if $x { %>y<% } %>");
        foreach (EppSegment segment in template.GetSegments())
        {
            Console.WriteLine($"{segment.Kind} at {segment.Span}: {segment.RenderedText}");
        }
        // end
        Assert.Equal("Text Expression Statement Text Statement", string.Join(' ', template.GetSegments().Select(static s => s.Kind)));
    }

    // snippet
    private sealed class Lookups : SyntaxRewriter
    {
        public override SyntaxNode? VisitCallExpression(CallExpressionSyntax node)
        {
            var call = (CallExpressionSyntax)base.VisitCallExpression(node)!;
            return call.Function.ToString() == "hiera"
                ? call.WithFunction(SyntaxFactory.Name("lookup").WithTriviaFrom(call.Function))
                : call;
        }
    }
    // end

    // snippet
    private sealed class CommentWalker() : SyntaxWalker(SyntaxWalkerDepth.Trivia)
    {
        public List<string> Comments { get; } = [];

        public override void VisitTrivia(SyntaxTrivia trivia)
        {
            if (trivia.IsComment)
                Comments.Add(trivia.ToString());
        }
    }
    // end

    private static string Dedent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(static l => l.Trim().Length > 0).Min(static l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length < indent ? "" : l[indent..])) + "\n";
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("\n *// snippet\n(?<code>.*?)\n *// end\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippets();
}
