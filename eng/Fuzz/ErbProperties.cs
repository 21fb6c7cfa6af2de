using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Text;

namespace Fuzz;

/// <summary>
/// What holds for any ERB template, rendered with the same few values: nothing throws but what Ruby would raise, what is unknown and what
/// uses up its budget; what is rendered is all accounted for, by places within the template.
/// </summary>
public static class ErbProperties
{
    /// <summary>Bytes that parsing may allocate for each byte of the text.</summary>
    private const int PerByteOfParse = 4_000;

    /// <summary>Bytes that a run may allocate: the interpreter's own bound, with what a single method may take before it is asked.</summary>
    private const long Budget = 3L << 30;

    private static readonly Dictionary<string, Func<RubyValue>> s_variables = new(StringComparer.Ordinal)
    {
        ["hostname"] = static () => new RubyString("db1"),
        ["port"] = static () => new RubyInteger(3306),
        ["ratio"] = static () => new RubyFloat(0.75),
        ["enabled"] = static () => RubyBoolean.True,
        ["nothing"] = static () => RubyNil.Value,
        ["unknown"] = static () => new RubyUnknown("made up"),
        ["partial"] = static () => new RubyUnknown("known in part", null, [new RubyString("left "), new RubyUnknown("made up")]),
        ["servers"] = static () => new RubyArray([new RubyString("db1"), new RubyString("db2.example.com"), new RubyString("")]),
        ["options"] = Options,
    };

    /// <summary>An ERB template.</summary>
    /// <exception cref="PropertyException">A property does not hold.</exception>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        var text = SourceText.From(bytes, "fuzz.erb");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var template = ErbTemplate.Parse(text);
        var program = ErbProgram.Compile(template);
        TextProperties.CheckMemory("parsing", text.Length, GC.GetAllocatedBytesForCurrentThread() - before, PerByteOfParse);
        CheckSegments(template);
        if (program.Program.Root is null)
        {
            CheckPlace(program, program.Program.Problem!.Span.Start);
            return;
        }
        before = GC.GetAllocatedBytesForCurrentThread();
        // What a template does not set is one of a few values, by its name, so that templates of all kinds have something to render.
        var values = new Dictionary<string, RubyValue?>(StringComparer.Ordinal);
        Exception? fault = null;
        var ruby = new RubyInterpreter
        {
            FindInstanceVariable = name => values.TryGetValue(name, out var value) ? value : values[name] = Value(name),
            Fault = (method, exception) => fault ??= IsSlip(exception) ? new InvalidOperationException($"in {method.Name}", exception) : null,
        };
        try
        {
            ruby.Run(program.Program, isTemplate: true);
        }
        catch (RubyError e)
        {
            CheckPlace(program, e.Position ?? ruby.Position);
        }
        catch (Exception e) when (e is UnknownException or RubyBudgetException)
        {
            CheckPlace(program, ruby.Position);
        }
        if (fault is not null)
            throw new PropertyException($"a method threw: {fault.Message}: {fault.InnerException}");
        if (GC.GetAllocatedBytesForCurrentThread() - before > Budget)
            throw new PropertyException($"rendering allocated {GC.GetAllocatedBytesForCurrentThread() - before} bytes");
        CheckOutput(program, ruby.Output);
    }

    /// <summary>Whether an exception of a method is a slip of its own: a cast says that an argument is of another class, which is how methods take their arguments.</summary>
    public static bool IsSlip(Exception exception) => exception is not InvalidCastException;

    private static RubyValue? Value(string name) => s_variables.TryGetValue(name, out var make) ? make() : (name.Length % 5) switch
    {
        0 => null,
        1 => Options(),
        2 => s_variables["servers"](),
        3 => new RubyInteger(name.Length),
        _ => new RubyString(name),
    };

    private static RubyHash Options()
    {
        var hash = new RubyHash();
        hash.Set(new RubyString("server_id"), new RubyInteger(7));
        hash.Set(new RubyString("log_bin"), new RubyString("/var/log/mysql"));
        hash.Set(new RubyString("flags"), new RubyArray([new RubySymbol("a"), RubyNil.Value]));
        return hash;
    }

    private static void CheckSegments(ErbTemplate template)
    {
        var end = 0;
        foreach (var segment in template.Segments)
        {
            if (segment.Span.Start != end)
                throw new PropertyException($"a segment starts at {segment.Span.Start}, the one before ends at {end}");
            end = segment.Span.End;
        }
        if (end != template.Source.Length)
            throw new PropertyException($"the segments end at {end} of {template.Source.Length}");
    }

    private static void CheckOutput(ErbProgram program, RubyOutput output)
    {
        var end = 0;
        foreach (var mark in output.Marks)
        {
            if (mark.Start != end)
                throw new PropertyException($"a piece of the output starts at {mark.Start}, the one before ends at {end}");
            end += mark.Length;
            CheckPlace(program, mark.Position);
        }
        if (end != output.Length)
            throw new PropertyException($"the pieces of the output end at {end} of {output.Length}");
    }

    private static void CheckPlace(ErbProgram program, int position)
    {
        if (program.ToTemplate(position) is var place && (place < 0 || place > program.Template.Source.Length))
            throw new PropertyException($"{position} of the program stands for {place} of a template of {program.Template.Source.Length}");
    }
}
