using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Functions that steer evaluation.</summary>
internal static class FlowFunctions
{
    public static PuppetValue Return(CatalogCall call) => throw new Jump(JumpKind.Return, call.At(0) ?? call.Undef(), call.Place);

    public static PuppetValue Next(CatalogCall call) => throw new Jump(JumpKind.Next, call.At(0) ?? call.Undef(), call.Place);

    public static PuppetValue Break(CatalogCall call) => throw BreakIterationException.Instance;

    public static PuppetValue Fail(CatalogCall call) => throw new PuppetError(EvaluationDescriptors.FailCalled, Words(call), call.Location);

    /// <summary>What Puppet's server would log; only what it logs as a warning or worse is worth knowing beforehand.</summary>
    public static PuppetValue Log(CatalogCall call)
    {
        var severity = call.Name switch { "debug" or "info" or "notice" => Severity.Info, "warning" => Severity.Warning, _ => Severity.Error };
        call.Evaluator.LogMessage(severity, Words(call), call.Scope);
        return call.Undef();
    }

    private static string Words(CatalogCall call) =>
        string.Join(' ', call.Arguments.Select(static a => a.ContainsSecret ? "[secret]" : StringConversion.Of(a) ?? a.ToString()));

    public static PuppetValue Call(CatalogCall call)
    {
        call.Require(1, null);
        return call.Arguments[0] switch
        {
            StringValue name => call.Evaluator.CallFunction(name.Value, call.Arguments[1..], call.Lambda, call.Origin, call.Scope, call.Location),
            DeferredValue deferred => call.Evaluator.CallFunction(deferred.Function, deferred.Arguments, call.Lambda, call.Origin, call.Scope, call.Location),
            var other => new UnknownValue(FunctionDispatcher.FindUnknown(other, deep: true) ?? throw PuppetError.Plain("'call' parameter 'function_name' expects a String value"), call.Origin),
        };
    }

    public static PuppetValue AssertPrivate(CatalogCall call)
    {
        var (own, caller) = (call.Scope.Source.ModuleName, call.Scope.Parent?.Source.ModuleName ?? "");
        if (own == caller)
            return call.Undef();
        var kind = call.Scope.Source.Kind == ContainerKind.Class ? "Class" : "Definition";
        throw PuppetError.Plain(call.At(0) is StringValue message ? message.Value : $"{kind} {call.Scope.Source.Name} is private");
    }
}
