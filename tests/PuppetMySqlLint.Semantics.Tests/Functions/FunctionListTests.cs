using System.Text;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary><c>docs/functions.md</c> lists what <see cref="StandardFunctions"/> holds.</summary>
public sealed class FunctionListTests
{
    private const string Introduction = """
        # Functions

        The functions that are evaluated without Ruby, by the library that defines them. Generated: run the tests with `PML_TEST_ACCEPT=1`
        after a change. Beside these come functions written in the Puppet language, and those that read or change the catalog, Hiera, files or
        templates, which the evaluator knows itself and which are listed last.

        *unknown* marks functions whose result depends on the server, the clock or chance, or that are not computed here: they give an unknown
        value that says why. Any other function of a module that is defined in Ruby gives an unknown value too.

        A function that only exists in Ruby can be plugged in: implement `IPuppetFunction` and add it with `LinterOptions.AddFunction`, or, below
        the linter, with `CompilerOptions.Functions`. `PluggedFunctionTests` shows one.

        """;

    [Fact]
    public void The_documentation_lists_the_functions_that_exist()
    {
        var path = Repository.PathTo("docs", "functions.md");
        var expected = Render();
        if (Switches.IsAccepting)
            File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string Render()
    {
        var builder = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var library in StandardFunctions.CreateTable().Functions.GroupBy(f => f.Library).OrderBy(g => Rank(g.Key)))
        {
            builder.Append('\n').Append("## ").Append(library.Key).Append(" (").Append(library.Count()).Append(")\n\n| function | arguments | block | |\n|---|---|---|---|\n");
            foreach (var function in library)
                builder.Append("| `").Append(function.Name).Append("` | ").Append(Arguments(function)).Append(" | ").Append(Block(function)).Append(" | ")
                    .Append(function.IsAlwaysUnknown ? "unknown " : "").Append("|\n");
        }
        var own = CatalogFunctions.Names.Order(StringComparer.Ordinal).ToList();
        builder.Append("\n## of the evaluator (").Append(own.Count).Append(")\n\n").AppendJoin(", ", own.Select(static n => $"`{n}`")).Append('\n');
        return builder.ToString();
    }

    private static int Rank(string library) => library switch { "puppet" => 0, "stdlib" => 1, "mysql" => 2, _ => 3 };

    private static string Arguments(FunctionDescriptor function) =>
        function.MaximumArguments is not { } maximum ? $"{function.MinimumArguments} or more"
        : maximum == function.MinimumArguments ? $"{maximum}"
        : $"{function.MinimumArguments} to {maximum}";

    private static string Block(FunctionDescriptor function) => function.Block switch { BlockUse.Required => "yes", BlockUse.Optional => "may", _ => "" };
}
