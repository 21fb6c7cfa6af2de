using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Templates are evaluated; of an ERB template that cannot be, it is kept which variables it is given.</summary>
internal static partial class TemplateFunctions
{
    private const int TimeoutInMilliseconds = 1000;

    public static PuppetValue Template(CatalogCall call)
    {
        call.Require(1, null);
        return Join(call, [.. call.Arguments.Select(a => OfFile(call, a))]);
    }

    public static PuppetValue InlineTemplate(CatalogCall call)
    {
        call.Require(1, null);
        return Join(call, [.. call.Arguments.Select(a => StringConversion.Of(a) is { } text ? Render(call, "inline template", Ruby.Erb.ErbProgram.Compile(Ruby.Erb.ErbTemplate.Parse(SourceText.From(text, "inline template")))) : a)]);
    }

    public static PuppetValue Epp(CatalogCall call)
    {
        call.Require(1, 2);
        if (StringConversion.Of(call.Arguments[0]) is not { } name)
            return new UnknownValue(FunctionDispatcher.FindUnknown(call.Arguments[0], deep: true)!, call.Origin);
        var file = call.Evaluator.FindTemplate(name) ?? (name.EndsWith(".epp", StringComparison.Ordinal) ? null : call.Evaluator.FindTemplate(name + ".epp"));
        if (file is null)
            return Missing(call, name);
        return call.Evaluator.RenderEpp(file, call.At(1), call, seesCaller: false);
    }

    public static PuppetValue InlineEpp(CatalogCall call)
    {
        call.Require(1, 2);
        if (StringConversion.Of(call.Arguments[0]) is not { } text)
            return new UnknownValue(FunctionDispatcher.FindUnknown(call.Arguments[0], deep: true)!, call.Origin);
        return call.Evaluator.RenderEpp(SourceText.From(text, "inlined-epp-text"), call.At(1), call, seesCaller: true);
    }

    private static PuppetValue OfFile(CatalogCall call, PuppetValue argument)
    {
        if (StringConversion.Of(argument) is not { } name)
            return argument;
        return call.Evaluator.FindTemplate(name) is { } file ? Render(call, name, call.Evaluator.ErbProgram(file)) : Missing(call, name);
    }

    private static UnknownValue Missing(CatalogCall call, string name)
    {
        if (name.StartsWith('/') || !name.Contains('/', StringComparison.Ordinal) || call.Evaluator.IsModuleMissing(name[..name.IndexOf('/', StringComparison.Ordinal)]))
            return call.Evaluator.UnknownBecause(UnknownKind.MissingModule, $"the template {name} is not in the repository", call.Origin);
        throw new PuppetError(EvaluationDescriptors.Template, $"Could not find template '{name}'", call.Location);
    }

    private static PuppetValue Render(CatalogCall call, string name, Ruby.Erb.ErbProgram program)
    {
        var (value, reason) = ErbRenderer.Render(program, new TemplateScope(call.Evaluator, call.Scope, call.Origin), name, call.Origin, call.Evaluator.CancellationToken);
        if (value is null)
            return Unevaluated(call, name, program.Template.Source.Text, reason!);
        call.Evaluator.NoteUnevaluated(value, UnknownKind.UnevaluatedTemplate, $"the ERB template {name} is not evaluated in full", call.Location);
        return value;
    }

    private static UnknownValue Unevaluated(CatalogCall call, string name, string text, string why)
    {
        var variables = ImmutableDictionary.CreateBuilder<string, PuppetValue>(StringComparer.Ordinal);
        foreach (Match match in Mention().Matches(text))
        {
            var variable = match.Groups["name"].Value.TrimStart(':');
            if (!variables.ContainsKey(variable) && call.Evaluator.VariableOrNull(variable, call.Scope) is { } value)
                variables[variable] = value;
        }
        var reason = new UnevaluatedTemplateReason(name, variables.ToImmutable()) { Description = $"the ERB template {name} is not evaluated: {why}" };
        call.Evaluator.AddGap(new UnknownReason(UnknownKind.UnevaluatedTemplate, reason.Description), call.Location);
        return new UnknownValue(reason, call.Origin, variables.Values.Any(static v => v.ContainsSecret));
    }

    private static PuppetValue Join(CatalogCall call, ImmutableArray<PuppetValue> parts) => parts.Length == 1 ? parts[0] : StringConversion.Concatenate(parts, call.Origin);

    [GeneratedRegex(
        """(?<![\w@])@(?<name>[a-z_]\w*)|scope\[\s*['"](?<name>[\w:]+)['"]|scope\.(lookupvar|call_function|\[\])\(?\s*['"](?<name>[\w:]+)['"]""",
        RegexOptions.ExplicitCapture,
        TimeoutInMilliseconds)]
    private static partial Regex Mention();
}
