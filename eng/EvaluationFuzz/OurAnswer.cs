using PuppetMySqlLint.Semantics.Tests.Programs;

namespace EvaluationFuzz;

/// <summary>What this library makes of a program.</summary>
internal static class OurAnswer
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static bool Compiles(string program) => To(program) is var answer && !ProgramMeaning.IsError(answer) && !answer.StartsWith("crash", StringComparison.Ordinal);

    /// <summary>The answer; an exception that leaves the library is one too.</summary>
    public static string To(string program)
    {
        try
        {
            using var patience = new CancellationTokenSource(s_patience);
            return ProgramText.Write(ProgramCompilation.Compile(program, patience.Token));
        }
        catch (OperationCanceledException)
        {
            return "timeout";
        }
        catch (Exception exception)
        {
            return $"crash {exception.GetType().Name} {exception.Message}\n{exception.StackTrace}";
        }
    }
}
