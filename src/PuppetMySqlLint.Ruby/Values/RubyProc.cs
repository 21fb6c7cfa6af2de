using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Syntax;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>A block, proc, lambda, or method made a block: something to call.</summary>
internal sealed class RubyProc : RubyValue
{
    /// <summary>A block of the program.</summary>
    public RubyProc(BlockNode node, RubyFrame frame, bool isLambda)
    {
        Node = node;
        Frame = frame;
        IsLambda = isLambda;
    }

    /// <summary>A block that the host or <c>&amp;:name</c> gives.</summary>
    public RubyProc(Func<RubyValue[], RubyValue> body, int arity, bool isLambda)
    {
        Native = body;
        IsLambda = isLambda;
        NativeArity = arity;
    }

    public BlockNode? Node { get; }

    public RubyFrame? Frame { get; }

    public Func<RubyValue[], RubyValue>? Native { get; }

    public int NativeArity { get; }

    public bool IsLambda { get; }

    public override RubyClass Class => RubyClasses.Proc;

    /// <summary>How many parameters must be given; negative with optional ones, as Ruby counts.</summary>
    public int Arity
    {
        get
        {
            if (Node is null)
                return NativeArity;
            var parameters = Node.Parameters;
            var required = parameters.Required + (Array.Exists(parameters.All, static p => p is { Kind: ParameterKind.Keyword, Default: null }) ? 1 : 0);
            return parameters.HasRest || IsLambda && parameters.Optional > 0 ? -required - 1 : required;
        }
    }
}
