using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Writes a tree as Puppet's own model of it, <c>Puppet::AST</c>, in JSON: each object with its class (<c>t</c>), the byte offset (<c>o</c>) and
/// length (<c>l</c>) that Puppet gives it, and its attributes but those that are undef. What Puppet does not place stands where the object
/// that holds it begins and has no length. Source: egrammar.ra, factory.rb and ast.pp.
/// </summary>
public sealed partial class PuppetAstWriter
{
    private readonly SourceText _source;
    private readonly Utf8JsonWriter _json;
    private readonly Stack<TextSpan> _containers = new();
    private readonly PuppetSpans _spans;
    private HeredocLines? _heredoc;

    private PuppetAstWriter(SyntaxTree tree, Utf8JsonWriter json)
    {
        _source = tree.Text;
        _json = json;
        _spans = new PuppetSpans(position => _heredoc?.Local(position) ?? _source.GetUtf8Offset(position), PlacesInTemplate(tree));
    }

    /// <summary>Writes a tree. What is missing in a tree with errors becomes <c>Nop</c>.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="writer">Where to; it must expect a value.</param>
    public static void Write(SyntaxTree tree, Utf8JsonWriter writer)
    {
        var ast = new PuppetAstWriter(tree, writer);
        writer.WriteStartObject();
        writer.WriteString("t", "Program");
        writer.WritePropertyName("body");
        if (tree.Root is EppTemplateSyntax template)
            ast.WriteTemplate(template);
        else
            ast.WriteProgram(tree.Root.Statements);
        writer.WriteEndObject();
    }

    /// <summary>The places of texts and expression tags, which Puppet's lexer takes from where it stood before them.</summary>
    private static Dictionary<SyntaxNode, TextSpan>? PlacesInTemplate(SyntaxTree tree)
    {
        if (!tree.Options.IsEpp)
            return null;
        var nodes = tree.Root.DescendantNodes().Where(static n => n is EppTextSyntax or EppExpressionTagSyntax);
        var tokens = PuppetTokens.Read(tree.Text, tree.Options).Where(static t => t.Name is "RENDER_STRING" or "RENDER_EXPR");
        return nodes.Zip(tokens).ToDictionary(static p => p.First, p => Place(p.First, p.Second));

        TextSpan Place(SyntaxNode node, PuppetToken token) => new(
            token.Offset, node is EppExpressionTagSyntax tag ? Math.Max(0, tree.Text.GetUtf8Offset(tag.CloseTag.Span.End) - token.Offset) : token.Length);
    }

    private void WriteProgram(SeparatedSyntaxList<ExpressionSyntax> statements)
    {
        if (statements.Count == 0)
        {
            Open("Nop", new TextSpan(_source.GetUtf8Offset(_source.Length), 0));
            Close();
            return;
        }
        WriteBlockOrExpression(statements, TextSpan.FromBounds(_spans.Place(statements[0]).Start, _spans.Place(statements[^1]).End));
    }

    private void WriteTemplate(EppTemplateSyntax template)
    {
        Open("LambdaExpression", default);
        WriteParameters(template.Parameters?.Parameters);
        _json.WritePropertyName("body");
        Open("EppExpression");
        _json.WriteBoolean("parameters_specified", template.Parameters is not null);
        WriteBody(template.Statements);
        Close();
        Close();
    }

    /// <summary>Begins an object that Puppet places.</summary>
    private void Open(string type, TextSpan place)
    {
        var inFile = _heredoc?.ToFile(place) ?? place;
        _containers.Push(place);
        _json.WriteStartObject();
        _json.WriteString("t", type);
        _json.WriteNumber("o", inFile.Start);
        _json.WriteNumber("l", inFile.Length);
    }

    /// <summary>Begins an object that Puppet does not place.</summary>
    private void Open(string type) => Open(type, new TextSpan(_containers.TryPeek(out var container) ? container.Start : 0, 0));

    private void Close()
    {
        _containers.Pop();
        _json.WriteEndObject();
    }

    private void WriteAll<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }
        _json.WriteEndArray();
    }

    /// <summary>An attribute that is an expression.</summary>
    private void Write(string name, ExpressionSyntax? expression)
    {
        if (expression is null)
            return;
        _json.WritePropertyName(name);
        WriteExpression(expression);
    }

    /// <summary>A word of the source for which Puppet makes an object.</summary>
    private void WriteValue(string type, TextSpan place, string value) => WriteValue(type, place, "value", value);

    private void WriteValue(string type, TextSpan place, string attribute, string value)
    {
        Open(type, place);
        _json.WriteString(attribute, value);
        Close();
    }

    private void WriteUnplaced(string type, string attribute, string value)
    {
        Open(type);
        _json.WriteString(attribute, value);
        Close();
    }

    /// <summary>In a list of statements a call is one whose value is not wanted.</summary>
    private void WriteStatement(ExpressionSyntax statement)
    {
        if (statement is CallExpressionSyntax call)
            WriteFunctionCall(call, isStatement: true);
        else
            WriteExpression(statement);
    }

    /// <summary>The statements of a definition: a block, which Puppet does not place; nothing where there are none.</summary>
    private void WriteBody(SeparatedSyntaxList<ExpressionSyntax> statements, string name = "body")
    {
        if (statements.Count == 0)
            return;
        _json.WritePropertyName(name);
        Open("BlockExpression");
        WriteAll("statements", statements, WriteStatement);
        Close();
    }

    /// <summary>The statements of a branch: a block where there are several, a single one as itself, nothing where there are none.</summary>
    private void WriteBranch(string name, BlockSyntax? block)
    {
        if (block is not { Statements.Count: > 0 })
            return;
        _json.WritePropertyName(name);
        WriteBlockOrExpression(block.Statements, _spans.Place(block));
    }

    private void WriteBlockOrExpression(SeparatedSyntaxList<ExpressionSyntax> statements, TextSpan place)
    {
        if (statements.Count == 1)
        {
            WriteStatement(statements[0]);
            return;
        }
        Open("BlockExpression", place);
        WriteAll("statements", statements, WriteStatement);
        Close();
    }

    /// <summary>Arguments, keys or elements; entries that stand side by side make one hash, which stands at the first arrow.</summary>
    private void WriteGathered(string name, SeparatedSyntaxList<ExpressionSyntax> values)
    {
        _json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not HashEntrySyntax)
            {
                WriteExpression(values[i]);
                continue;
            }
            Open("LiteralHash", _spans.Place(values[i]));
            _json.WriteStartArray("entries");
            for (; i < values.Count && values[i] is HashEntrySyntax; i++)
            {
                WriteExpression(values[i]);
            }
            i--;
            _json.WriteEndArray();
            Close();
        }
        _json.WriteEndArray();
    }
}
