using System.Collections.Immutable;
using System.Text.Json;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Tests.Functions;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Templates;

/// <summary>A scope whose variables are recorded, with the functions of Puppet and of the corpus.</summary>
internal sealed class RecordedHost : IRubyHost
{
    private static readonly Dictionary<string, PuppetValue?> s_calls = new(StringComparer.Ordinal);
    private static readonly Origin s_origin = new(OriginKind.Literal, "test");

    private readonly Dictionary<string, PuppetValue> _variables;

    public RecordedHost(JsonElement variables) => _variables = variables.EnumerateObject().ToDictionary(
        static p => p.Name, static p => JsonValueReader.Read(SourceText.From(p.Value.GetRawText()), static (_, _) => s_origin), StringComparer.Ordinal);

    public Dictionary<string, RubyValue> Assigned { get; } = new(StringComparer.Ordinal);

    public bool RefusesUnknownVariables => false;

    /// <summary>The recorder answers <c>nil</c> for what has no value.</summary>
    public PuppetValue Find(string name) => _variables.GetValueOrDefault(name.StartsWith("::", StringComparison.Ordinal) ? name[2..] : name) ?? new UndefValue(s_origin);

    public bool IsBound(string name) => Assigned.ContainsKey(name);

    public void Replace(string name, PuppetValue value) => _variables[name] = value;

    public IReadOnlyList<KeyValuePair<string, PuppetValue>> All() => [.. _variables.Where(static v => v.Value is not UndefValue && !v.Key.Contains("::", StringComparison.Ordinal))];

    /// <summary>Renders a template of the corpus.</summary>
    /// <param name="template">Its name as <c>template()</c> takes it.</param>
    public PuppetValue Render(string template)
    {
        var (value, reason) = ErbRenderer.Render(RecordedTemplates.Program(template), new TemplateScope(this, s_origin), template, s_origin, CancellationToken.None);
        return value ?? new UnknownValue(new UnknownReason(UnknownKind.UnevaluatedTemplate, reason!), s_origin);
    }

    /// <summary>Templates and functions in Ruby see this scope; everything else is called as if from a manifest.</summary>
    public PuppetValue Call(string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, bool prefersLegacy = false)
    {
        if (name == "template" && arguments is [StringValue other])
            return Render(other.Value);
        if (Function(name) is { } function)
        {
            var (value, reason) = RubyFunctionCaller.Call(function, name, arguments, lambda, new TemplateScope(this, s_origin), static t => TypeParser.Parse(t), s_origin, CancellationToken.None);
            return value ?? new UnknownValue(new UnknownReason(UnknownKind.UnknownFunction, reason!), s_origin);
        }
        var code = $"{name}({string.Join(", ", arguments.Select(ExpressionLiteral.Write))})";
        if (!s_calls.TryGetValue(code, out var known))
            s_calls[code] = known = ExpressionEvaluation.ValueOf(code, usesModules: true);
        return known ?? throw new PuppetError(EvaluationDescriptors.Template, $"{code} fails");
    }

    /// <summary>The function of a module whose name it bears.</summary>
    private static RubyFunctionFile? Function(string name)
    {
        var separator = name.IndexOf("::", StringComparison.Ordinal);
        var path = separator < 0 ? "" : Path.Combine(CorpusModules.Root, name[..separator], "lib/puppet/functions", name.Replace("::", "/", StringComparison.Ordinal) + ".rb");
        return File.Exists(path) ? RubyFunctionFile.Read(File.ReadAllText(path), name) : null;
    }
}
