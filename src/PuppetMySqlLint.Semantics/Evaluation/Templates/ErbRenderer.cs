using System.Collections.Immutable;
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
        var text = output.Text;
        var spans = ImmutableArray.CreateBuilder<MappedSpan>(output.Marks.Count);
        var parts = new List<PuppetValue>();
        foreach (var mark in output.Marks)
        {
            var location = new Location(program.Template.Source, new TextSpan(program.ToTemplate(mark.Position), 0));
            if (mark.Length > 0)
                spans.Add(new MappedSpan(new TextSpan(mark.Start, mark.Length), location, mark.Value?.Origin));
            var origin = mark.Value?.Origin ?? new Origin(OriginKind.Literal, "text of the template", location);
            if (mark.Value is RubyUnknown unknown)
                parts.Add(RubyBridge.OfUnknown(unknown, unknown.Origin ?? new Origin(OriginKind.Computed, "rendered by the template", location)));
            else if (mark.Length > 0)
                parts.Add(new StringValue(text.Substring(mark.Start, mark.Length), origin, mark.Value?.IsSecret == true));
        }
        var result = StringConversion.Concatenate(parts, call);
        return result is StringValue known ? known.WithMap(new MappedText(spans.ToImmutable())) : result;
    }
}
