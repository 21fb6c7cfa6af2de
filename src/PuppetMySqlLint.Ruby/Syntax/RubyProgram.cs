using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>A Ruby program as it was read: its tokens give the text back, character for character.</summary>
internal sealed class RubyProgram
{
    private RubyProgram(string text, RubyNode? root, RubyLocals locals, ImmutableArray<RubyToken> tokens, RubyProblem? problem)
    {
        Text = text;
        Root = root;
        Locals = locals;
        Tokens = tokens;
        Problem = problem;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The program; null if it could not be read.</summary>
    public RubyNode? Root { get; }

    /// <summary>The variables of the program itself.</summary>
    public RubyLocals Locals { get; }

    /// <summary>The tokens in order.</summary>
    public ImmutableArray<RubyToken> Tokens { get; }

    /// <summary>Why the program could not be read; null if it could.</summary>
    public RubyProblem? Problem { get; }

    /// <summary>How long the text and how many the pieces were that it last rendered: the next time takes room for so many at once.</summary>
    public (int Length, int Marks) Rendered { get; set; }

    /// <summary>Reads a program. Never fails: what cannot be read gives one problem.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variables">Local variables that exist from the start.</param>
    public static RubyProgram Parse(string text, params ReadOnlySpan<string> variables)
    {
        var locals = new RubyLocals(null);
        foreach (var variable in variables)
        {
            locals.Declare(variable);
        }
        var parser = new RubyParser(text, locals);
        RubyNode? root = null;
        RubyProblem? problem = null;
        try
        {
            root = parser.ParseProgram();
        }
        catch (RubySyntaxException e)
        {
            var start = Math.Min(e.Position, text.Length);
            problem = new RubyProblem(e.Message, new TextSpan(start, Math.Min(1, text.Length - start)));
        }
        return new RubyProgram(text, root, locals, Complete(parser.Tokens, text), problem);
    }

    /// <summary>Puts the tokens in the order of the text and fills what lies between them.</summary>
    private static ImmutableArray<RubyToken> Complete(List<RubyToken> tokens, string text)
    {
        tokens.Sort(static (x, y) => x.FullStart != y.FullStart ? x.FullStart.CompareTo(y.FullStart) : x.End.CompareTo(y.End));
        var result = ImmutableArray.CreateBuilder<RubyToken>(tokens.Count + 1);
        var position = 0;
        foreach (var token in tokens)
        {
            if (token.FullStart < position)
                continue;
            if (token.FullStart > position)
                result.Add(new RubyToken(RubyTokenKind.Skipped, position, position, token.FullStart, ""));
            result.Add(token);
            position = token.End;
        }
        if (position < text.Length)
            result.Add(new RubyToken(RubyTokenKind.Skipped, position, position, text.Length, ""));
        return result.DrainToImmutable();
    }
}

/// <summary>Why a program could not be read.</summary>
/// <param name="Message">One clause without a full stop.</param>
/// <param name="Span">Where in the program.</param>
internal sealed record RubyProblem(string Message, TextSpan Span);
