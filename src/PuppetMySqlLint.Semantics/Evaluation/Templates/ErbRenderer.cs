using System.Runtime.InteropServices;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Renders ERB templates.</summary>
internal static class ErbRenderer
{
    /// <summary>Renders a template as <c>template()</c> does.</summary>
    /// <param name="program">The template.</param>
    /// <param name="scope">What it sees.</param>
    /// <param name="name">The template's name, for messages.</param>
    /// <param name="origin">The call.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What it renders, in part where something is unknown; null and why where nothing can be said.</returns>
    /// <exception cref="PuppetError">The template fails in Ruby.</exception>
    public static (PuppetValue? Value, string? Reason) Render(ErbProgram program, TemplateScope scope, string name, Origin origin, CancellationToken cancellationToken)
    {
        if (program.Program.Problem is { } problem)
            return (null, $"line {LineOf(program, problem.Span.Start)}: {problem.Message}");
        var ruby = new RubyInterpreter(scope.NewWrapper(), cancellationToken)
        {
            FindInstanceVariable = scope.FindAssigned,
            SelfName = "#<Puppet::Parser::TemplateWrapper>",
            ToYaml = v => RubyYaml.Write(v, origin),
        };
        scope.Interpreter = ruby;
        try
        {
            ruby.Run(program.Program, isTemplate: true);
        }
        catch (RubyError e)
        {
            var position = program.ToTemplate(e.Position ?? ruby.Position);
            var location = new Location(program.Template.Source, new TextSpan(position, 0));
            throw new PuppetError(EvaluationDescriptors.Template, $"Failed to parse template {name}:\n  Filepath: {program.Template.Source.Path}\n  Line: {location.Start.Line}\n  Detail: {e.Message}\n", location);
        }
        catch (RubyBudgetException e)
        {
            return (null, e.Message);
        }
        catch (UnknownException e)
        {
            return (null, e.Message);
        }
        scope.HandBackChanges();
        return (Assemble(program, ruby.Output, origin), null);
    }

    private static int LineOf(ErbProgram program, int position) => program.Template.Source.GetPosition(program.ToTemplate(position)).Line;

    private static PuppetValue Assemble(ErbProgram program, RubyOutput output, Origin call)
    {
        var marks = output.Marks;
        var isKnown = true;
        var isSecret = false;
        var spans = 0;
        var causes = 0;
        foreach (var mark in marks)
        {
            isKnown &= mark.Value is not RubyUnknown;
            if (mark.Length == 0)
                continue;
            spans++;
            isSecret |= mark.Value?.IsSecret == true;
            if (IsCause(mark))
                causes++;
        }
        if (!isKnown)
            return AssembleInPart(program, output, call);
        ValueBudget.CheckLength(output.Length);
        var mapped = new MappedSpan[spans];
        var origins = new Origin[causes];
        (spans, causes) = (0, 0);
        foreach (var mark in marks)
        {
            if (mark.Length == 0)
                continue;
            mapped[spans++] = Map(program, mark);
            if (IsCause(mark))
                origins[causes++] = mark.Value!.Origin!;
        }
        var origin = causes == 0 ? call : call with { Causes = ImmutableCollectionsMarshal.AsImmutableArray(origins) };
        return new StringValue(output.Text, origin, isSecret).WithMap(new MappedText(ImmutableCollectionsMarshal.AsImmutableArray(mapped)));
    }

    /// <summary>What was only written down, in the template or in a manifest, decides nothing.</summary>
    private static bool IsCause(OutputMark mark) => mark.Value?.Origin is { Kind: not OriginKind.Literal };

    private static MappedSpan Map(ErbProgram program, OutputMark mark) =>
        new(new TextSpan(mark.Start, mark.Length), new Location(program.Template.Source, new TextSpan(program.ToTemplate(mark.Position), 0)), mark.Value?.Origin);

    private static PuppetValue AssembleInPart(ErbProgram program, RubyOutput output, Origin call)
    {
        var text = output.Text;
        var parts = new List<PuppetValue>();
        foreach (var mark in output.Marks)
        {
            var location = new Location(program.Template.Source, new TextSpan(program.ToTemplate(mark.Position), 0));
            var origin = mark.Value?.Origin ?? new Origin(OriginKind.Literal, "text of the template", location);
            if (mark.Value is RubyUnknown unknown)
                parts.Add(RubyBridge.OfUnknown(unknown, unknown.Origin ?? new Origin(OriginKind.Computed, "rendered by the template", location)));
            else if (mark.Length > 0)
                parts.Add(new StringValue(text.Substring(mark.Start, mark.Length), origin, mark.Value?.IsSecret == true));
        }
        var result = StringConversion.Concatenate(parts, call);
        return result is StringValue known ? known.WithMap(new MappedText([.. output.Marks.Where(static m => m.Length > 0).Select(m => Map(program, m))])) : result;
    }
}
