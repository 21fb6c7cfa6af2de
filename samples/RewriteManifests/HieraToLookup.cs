using PuppetMySqlLint.Syntax;

namespace RewriteManifests;

/// <summary>
/// Turns the calls of Hiera 3, which Puppet 8 no longer has, into <c>lookup</c>: <c>hiera('k')</c> becomes <c>lookup('k')</c>,
/// <c>hiera('k', 1)</c> becomes <c>lookup('k', undef, undef, 1)</c>, and <c>hiera_array</c> and <c>hiera_hash</c> say how they merge.
/// Whatever stands around and between, comments too, stays where it is.
/// </summary>
public sealed class HieraToLookup : SyntaxRewriter
{
    /// <summary>How many calls were changed.</summary>
    public int Changed { get; private set; }

    /// <inheritdoc/>
    public override SyntaxNode? VisitCallExpression(CallExpressionSyntax node)
    {
        // The arguments may hold such calls too.
        var call = (CallExpressionSyntax)base.VisitCallExpression(node)!;
        if (call.Function is not NameSyntax name || Merge(name.Token.Text) is not { } merge || call.Arguments.Count is < 1 or > 2 || call.Lambda is not null)
            return call;
        Changed++;
        var arguments = call.Arguments;
        if (merge.Length > 0 || arguments.Count == 2)
        {
            ExpressionSyntax how = merge.Length > 0 ? SyntaxFactory.Literal(merge) : SyntaxFactory.Undef();
            arguments = arguments.Insert(1, SyntaxFactory.Undef()).Insert(2, how);
        }
        return call
            .WithFunction(SyntaxFactory.Name("lookup").WithTriviaFrom(name))
            .WithArguments(arguments)
            .NormalizeWhitespace();
    }

    private static string? Merge(string function) => function switch
    {
        "hiera" => "",
        "hiera_array" => "unique",
        "hiera_hash" => "hash",
        _ => null,
    };
}
