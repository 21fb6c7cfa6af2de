using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>The local variables of one run of a program, method or block.</summary>
internal sealed class RubyFrame(int size, RubyFrame? parent, RubyValue self, RubyProc? block)
{
    /// <summary>The variables by place; null where nothing was assigned yet.</summary>
    public RubyValue?[] Slots { get; } = size == 0 ? [] : new RubyValue?[size];

    /// <summary>Those around a block.</summary>
    public RubyFrame? Parent { get; } = parent;

    public RubyValue Self { get; } = self;

    /// <summary>The block that the method was called with.</summary>
    public RubyProc? Block { get; } = block;

    /// <summary>Name of the method; null outside of one.</summary>
    public string? Method { get; init; }

    /// <summary>Whether <c>return</c> in a block within leaves this frame.</summary>
    public bool IsLambda { get; init; }

    /// <summary>What the last regular expression matched, for <c>$~</c> and <c>$1</c>; kept by the method's own frame.</summary>
    public RubyValue? LastMatch { get; set; }

    /// <summary>The frame of the method itself.</summary>
    public RubyFrame Home
    {
        get
        {
            var frame = this;
            while (frame.Parent is { } parent)
            {
                frame = parent;
            }
            return frame;
        }
    }

    /// <summary>The frame some blocks further out.</summary>
    public RubyFrame At(int depth)
    {
        var frame = this;
        for (; depth > 0; depth--)
        {
            frame = frame.Parent!;
        }
        return frame;
    }
}
