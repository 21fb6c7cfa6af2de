using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Syntax;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A function of a module that is written in Ruby, as its file declares it. The file is read, never run.</summary>
/// <param name="Body">The block that the function is declared with.</param>
/// <param name="IsLegacy">Whether it is one of <c>Puppet::Parser::Functions</c>.</param>
/// <param name="Arity">How many arguments a legacy function takes, negative for a minimum; null for any number.</param>
/// <param name="GivesValue">Whether a legacy function gives a value.</param>
/// <param name="Statements">What stands beside the declarations: helpers and constants.</param>
/// <param name="Dispatches">The ways to call it; empty for a legacy function, and where its one method takes anything.</param>
/// <param name="Problem">Why it cannot be evaluated; null if it can.</param>
internal sealed record RubyFunctionFile(
    BlockNode? Body,
    bool IsLegacy,
    int? Arity,
    bool GivesValue,
    ImmutableArray<RubyNode> Statements,
    ImmutableArray<RubyDispatch> Dispatches,
    string? Problem)
{
    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">The function's name.</param>
    public static RubyFunctionFile Read(string text, string name)
    {
        var program = RubyProgram.Parse(text);
        if (program.Root is not { } root)
            return Unreadable(program.Problem!.Message);
        var beside = ImmutableArray.CreateBuilder<RubyNode>();
        if (Find(root, beside) is not { Block: BlockNode block } call)
            return Unreadable("its file does not declare it in a way that is known here");
        if (call.Arguments is not [SymbolNode or StringNode, ..] || !string.Equals(NameOf(call.Arguments[0]), name, StringComparison.Ordinal))
            return Unreadable("its file declares another function");
        return call.Name == "newfunction" ? Legacy(call, block, beside.ToImmutable()) : Modern(block, beside.ToImmutable());
    }

    private static RubyFunctionFile Unreadable(string problem) => new(null, false, null, false, [], [], problem);

    internal static string? NameOf(RubyNode node) => node switch
    {
        SymbolNode symbol => symbol.Name,
        StringNode text => text.Value,
        _ => null,
    };

    internal static IEnumerable<RubyNode> StatementsOf(RubyNode node) => node is SequenceNode sequence ? sequence.Statements : [node];

    /// <summary>The call that declares the function; what stands beside it is kept.</summary>
    private static CallNode? Find(RubyNode node, ImmutableArray<RubyNode>.Builder beside)
    {
        CallNode? found = null;
        foreach (var statement in StatementsOf(node))
        {
            switch (statement)
            {
                case CallNode { Name: "newfunction" or "create_function" } call: found ??= call; break;
                case ModuleNode module: found ??= Find(module.Body, beside); break;
                case CallNode { Name: "require" or "require_relative" }: break;
                default: beside.Add(statement); break;
            }
        }
        return found;
    }

    private static RubyFunctionFile Legacy(CallNode call, BlockNode block, ImmutableArray<RubyNode> beside)
    {
        int? arity = null;
        var givesValue = false;
        foreach (var (key, value) in call.Arguments.OfType<HashNode>().SelectMany(static h => h.Pairs))
        {
            switch (NameOf(key))
            {
                case "arity": arity = value is IntegerNode number ? (int)number.Value : null; break;
                case "type": givesValue = value is not null && NameOf(value) == "rvalue"; break;
                default: break;
            }
        }
        return new RubyFunctionFile(block, true, arity, givesValue, beside, [], null);
    }

    private static RubyFunctionFile Modern(BlockNode block, ImmutableArray<RubyNode> beside)
    {
        var dispatches = ImmutableArray.CreateBuilder<RubyDispatch>();
        var statements = beside.ToBuilder();
        // What functions did to get at the scope before Puppet had scope_param: call(scope, *args) dispatches all of them.
        var hasScopeFirst = StatementsOf(block.Body).Any(static s => s is DefineNode { Name: "call", Body.Parameters.All: [{ Name: "scope" }, { Kind: ParameterKind.Rest }] });
        foreach (var statement in StatementsOf(block.Body))
        {
            if (statement is CallNode { Name: "dispatch", Arguments: [var method], Block: BlockNode body } && NameOf(method) is { } name)
            {
                if (RubyDispatch.Read(name, body, hasScopeFirst) is not { } dispatch)
                    return Unreadable("a dispatch is not declared in a way that is known here");
                dispatches.Add(dispatch);
            }
            else if (statement is CallNode { Name: "local_types" })
            {
                return Unreadable("it declares types of its own");
            }
            else if (statement is not CallNode { Name: "argument_mismatch" or "require" })
            {
                statements.Add(statement);
            }
        }
        return new RubyFunctionFile(block, false, null, true, statements.ToImmutable(), dispatches.ToImmutable(), null);
    }
}
