using System.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tool.Tests;

/// <summary>Runs the command line within the test's process.</summary>
internal static class Tool
{
    public static Task<Run> RunAsync(params string[] arguments) => RunAsync(new Surroundings(), arguments);

    public static async Task<Run> RunAsync(Surroundings surroundings, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal
        {
            Output = output,
            Error = error,
            Input = new StringReader(surroundings.Input),
            CurrentDirectory = surroundings.Directory ?? Repository.Root,
            OutputIsTerminal = surroundings.IsTerminal,
            ErrorIsTerminal = surroundings.IsTerminal,
            Watch = surroundings.Watch ?? FolderWatch.Watch,
            EnvironmentVariable = name => surroundings.Variables.GetValueOrDefault(name),
        };
        var code = await Application.RunAsync(arguments, terminal, CancellationToken.None);
        return new Run(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    internal sealed record Run(int Code, string Output, string Error);

    internal sealed record Surroundings
    {
        public string Input { get; init; } = "";

        public string? Directory { get; init; }

        public bool IsTerminal { get; init; }

        public Func<string, CancellationToken, IAsyncEnumerable<IReadOnlyCollection<string>>>? Watch { get; init; }

        public Dictionary<string, string> Variables { get; init; } = [];
    }
}
