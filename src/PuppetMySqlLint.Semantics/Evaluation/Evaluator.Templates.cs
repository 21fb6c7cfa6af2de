using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>The pieces that the innermost template has rendered so far.</summary>
    private List<(PuppetValue Value, Location Place, bool IsText)>? _rendered;

    /// <summary>Renders an EPP template.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="arguments">The parameters that are given.</param>
    /// <param name="call">The call.</param>
    /// <param name="seesCaller">Whether it sees the variables at the place of the call, as only an inline template does.</param>
    internal PuppetValue RenderEpp(SourceText text, PuppetValue? arguments, CatalogCall call, bool seesCaller)
    {
        if (arguments is not (null or HashValue))
            return new UnknownValue(FunctionDispatcher.FindUnknown(arguments, deep: true) ?? throw PuppetError.Plain($"'{call.Name}' parameter 'parameters' expects a Hash value, got {ValueWords.TypeOf(arguments)}"), call.Origin);
        EnsureStack();
        var template = _context.Template(text);
        var scope = seesCaller ? call.Scope : GlobalScopeOf(call.Scope);
        var saved = (scope.Top, _rendered, _at);
        if (!seesCaller)
            scope.Top = scope.Own;
        _rendered = [];
        _functionDepth++;
        try
        {
            BindTemplate(template, (HashValue?)arguments, scope);
            Evaluate(template.Lambda.Body, scope);
            return Rendered(call);
        }
        finally
        {
            _functionDepth--;
            (scope.Top, _rendered, _at) = saved;
        }
    }

    private void BindTemplate(BoundTemplate template, HashValue? arguments, Scope scope)
    {
        const string callee = "lambda";
        var given = arguments?.Entries ?? [];
        var frame = Frame.Local(scope.Top);
        if (template.HasParameters || arguments is null)
        {
            var parameters = new ParameterFrame(scope.Top, callee, template.Lambda.Parameters);
            scope.Top = parameters;
            var unknown = given.Select(static e => StringConversion.Of(e.Key) ?? "").Where(n => !template.Lambda.Parameters.Any(p => p.Name == n)).Select(static n => $"has no parameter named '{n}'").ToList();
            foreach (var (key, value) in given)
            {
                var name = StringConversion.Of(key) ?? "";
                if (value is not UndefValue)
                    parameters.Variables!.Set(name, value);
            }
            foreach (var parameter in template.Lambda.Parameters)
                BindTemplateParameter(parameter, parameters, arguments, scope, unknown);
            if (unknown.Count > 0)
                throw new PuppetError(EvaluationDescriptors.ParameterMismatch, Listed(callee, unknown));
            foreach (var (name, value) in parameters.Variables!.Entries)
                frame.Variables!.Set(name, value);
        }
        else
        {
            foreach (var (key, value) in given)
                frame.Variables!.Set(StringConversion.Of(key) ?? "", value);
        }
        scope.Top = frame;
    }

    private void BindTemplateParameter(BoundParameter parameter, ParameterFrame frame, HashValue? arguments, Scope scope, List<string> mismatches)
    {
        if (!frame.Variables!.TryGetValue(parameter.Name, out var value))
        {
            if (parameter.Default is null && arguments?.Find(parameter.Name) is null)
            {
                mismatches.Add($"expects a value for parameter '{parameter.Name}'");
                return;
            }
            value = parameter.Default is not null ? EvaluateDefault(parameter, frame, scope) : arguments!.Find(parameter.Name)!;
            frame.Variables!.Set(parameter.Name, value);
        }
        if (parameter.Type is not null && _context.Types.OfParameter(parameter) is var type && type.IsInstance(value) is false)
            mismatches.AddRange(TypeMismatch.ForParameter(parameter.Name, type, value).Select(m => SecretTaint.Redact(m, value)));
    }

    private PuppetValue Rendered(CatalogCall call)
    {
        var isSensitive = _rendered!.Exists(static p => p.Value is SensitiveValue);
        var text = StringConversion.Concatenate([.. _rendered.Select(static p => p.Value is SensitiveValue sensitive ? sensitive.Inner : p.Value)], call.Origin);
        if (text is StringValue known && Map(known.Value) is { } map)
            text = known.WithMap(map);
        return isSensitive ? new SensitiveValue(text, call.Origin) : text;
    }

    /// <summary>Which piece of the text came from which tag and value; null if the pieces are not the text, one after the other.</summary>
    private MappedText? Map(string text)
    {
        var spans = ImmutableArray.CreateBuilder<MappedSpan>(_rendered!.Count);
        var at = 0;
        foreach (var (value, place, isText) in _rendered)
        {
            if (StringConversion.Of(value is SensitiveValue sensitive ? sensitive.Inner : value) is not { } piece || string.CompareOrdinal(text, at, piece, 0, piece.Length) != 0)
                return null;
            if (piece.Length == 0)
                continue;
            // What trims a line took from the text's beginning is not in it.
            var start = isText && place.Text.IndexOf(piece, StringComparison.Ordinal) is > 0 and var trimmed ? place.Span.Start + trimmed : place.Span.Start;
            spans.Add(new MappedSpan(new TextSpan(at, piece.Length), new Location(place.Source, new TextSpan(start, 0)), isText ? null : value.Origin));
            at += piece.Length;
        }
        return at == text.Length ? new MappedText(spans.DrainToImmutable()) : null;
    }

    private UndefValue EvaluateEpp(BoundNode node, Scope scope)
    {
        var piece = node is BoundEppText text ? text.Value : Evaluate(((BoundEppRender)node).Expression, scope);
        _rendered?.Add((piece, node.Location, node is BoundEppText));
        return new UndefValue(Origins.Puppet);
    }

    /// <summary>The node definition's scope, or the top.</summary>
    private static Scope GlobalScopeOf(Scope scope)
    {
        while (!scope.IsTopOrNode)
            scope = scope.Inherited ?? scope.Enclosing!;
        return scope;
    }
}
