using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace Benchmarks;

/// <summary>
/// Renders the ERB templates of the modules with recorded variables, each template compiled once; then Ruby does the same
/// (<c>eng/oracle/benchmark_templates.rb</c>), in the same run. Only templates without <c>scope</c>, which Ruby alone has not.
/// </summary>
internal static class TemplateBenchmark
{
    private const int Rounds = 21;

    public static void Run(string records, string modules)
    {
        var work = File.ReadLines(records).Select(static l => JsonDocument.Parse(l).RootElement)
            .Where(static r => r.TryGetProperty("result", out _))
            .Select(r => (File: Path.Combine(modules, TemplatePath(r.GetProperty("template").GetString()!)), Record: r))
            .Where(static w => File.Exists(w.File))
            .Select(static w => (Text: File.ReadAllText(w.File), w.Record))
            .Where(static w => !w.Text.Contains("scope", StringComparison.Ordinal))
            .Select(static w => (Program: ErbProgram.Compile(ErbTemplate.Parse(w.Text)), Variables: Values(w.Record.GetProperty("variables")), Name: w.Record.GetProperty("template").GetString()!, Result: w.Record.GetProperty("result").GetString()!))
            .ToArray();
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors");
        var different = work.Where(static w => Render(w.Program, w.Variables) != w.Result).Select(static w => w.Name).ToArray();
        Console.WriteLine($"{work.Length} renderings, {work.Length - different.Length} as recorded{(different.Length > 0 ? ", not so: " : "")}{string.Join(", ", different)}");
        var ours = Warm.Measure(() => RenderAll(work), Rounds, runs: 1);
        Console.WriteLine($"here: {work.Length / ours.Processor * 1000:F0} templates/s of processor time, median of {Rounds} rounds; {work.Length / ours.Wall * 1000:F0} by the clock; {ours.Allocated / work.Length} B allocated a template");
        using var ruby = Process.Start(new ProcessStartInfo("ruby", ["-W0", "eng/oracle/benchmark_templates.rb", records, modules]))!;
        ruby.WaitForExit();
    }

    private static string TemplatePath(string template)
    {
        var parts = template.Split('/', 2);
        return Path.Combine(parts[0], "templates", parts[1]);
    }

    private static void RenderAll((ErbProgram Program, Dictionary<string, RubyValue> Variables, string Name, string Result)[] work)
    {
        foreach (var (program, variables, _, _) in work)
        {
            Render(program, variables);
        }
    }

    private static string Render(ErbProgram program, Dictionary<string, RubyValue> variables)
    {
        var ruby = new RubyInterpreter { FindInstanceVariable = variables.GetValueOrDefault };
        ruby.Run(program.Program, isTemplate: true);
        return ruby.Output.Text;
    }

    /// <summary>The values are made once, as on Ruby's side: what is measured is rendering.</summary>
    private static Dictionary<string, RubyValue> Values(JsonElement variables) => variables.EnumerateObject().ToDictionary(static p => p.Name, static p => Read(p.Value), StringComparer.Ordinal);

    private static RubyValue Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => RubyBoolean.True,
        JsonValueKind.False => RubyBoolean.False,
        JsonValueKind.Null => RubyNil.Value,
        JsonValueKind.String => new RubyString(value.GetString()!),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? new RubyInteger(whole) : new RubyFloat(value.GetDouble()),
        JsonValueKind.Array => new RubyArray([.. value.EnumerateArray().Select(Read)]),
        _ => ReadHash(value),
    };

    private static RubyHash ReadHash(JsonElement value)
    {
        var hash = new RubyHash();
        foreach (var property in value.EnumerateObject())
        {
            hash.Set(new RubyString(property.Name), Read(property.Value));
        }
        return hash;
    }
}
