using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private const int MaximumFunctionDepth = 500;

    /// <summary>How many functions written in Puppet are being evaluated: an error in one ends them all.</summary>
    private int _functionDepth;

    /// <summary>Early ends that only some of the undecided states take, of the function or block that is being evaluated.</summary>
    private List<(string Words, Jump Jump)>? _pendingJumps;

    private PuppetValue EvaluateCall(BoundCall node, Scope scope)
    {
        var (arguments, openness) = EvaluateList(node.Arguments, scope);
        if (openness is not null)
            return new UnknownValue(openness, node.Computed);
        if (node.Functor is not null)
            arguments = arguments.Insert(0, Evaluate(node.Functor, scope));
        if (node.IsMethod && arguments is [RichValue { Data: UriData uri }] && Array.IndexOf(UriData.Members, node.Name) >= 0)
            return uri.Member(new FunctionCall { Name = node.Name, Arguments = arguments, Origin = node.Computed, Services = new FunctionServices(this, scope) }, node.Name);
        var lambda = node.Lambda is null ? null : new Closure(this, node.Lambda, scope);
        _at = node;
        return ValueBudget.Check(lambda is null
            ? CallWithoutBlock(node, arguments, scope)
            : CallWithBlock(node.Name, arguments, lambda, node.Computed, scope, node.Location));
    }

    /// <summary>Calls what the name was found to stand for; every other way of calling, and what depends on the arguments, goes through the name.</summary>
    private PuppetValue CallWithoutBlock(BoundCall node, ImmutableArray<PuppetValue> arguments, Scope scope)
    {
        if (_context.PrefersRuby || arguments is [LookupContextValue, ..])
            return CallFunction(node.Name, arguments, lambda: null, node.Computed, scope, node.Location);
        if (node.Target is not { } target || !ReferenceEquals(target.Table, _context.Functions))
            node.Target = target = CallTarget.Of(node.Name, _context);
        return Call(target, arguments, lambda: null, node.Computed, scope, node.Location, _context.PrefersLegacyRuby);
    }

    /// <summary>Calls a function of any kind.</summary>
    internal PuppetValue CallFunction(string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, Origin origin, Scope scope, Location? location, bool? prefersLegacy = null)
    {
        if (name.StartsWith("::", StringComparison.Ordinal))
            name = name[2..];
        if (arguments is [LookupContextValue context, .. var rest] && LookupContextMethods.Call(name, context, rest, lambda, origin) is { } fromContext)
            return fromContext;
        var isLegacyFirst = prefersLegacy ?? _context.PrefersLegacyRuby;
        if (_context.PrefersRuby && _context.RubyFunction(name, isLegacyFirst) is { } preferred)
            return CallRuby(preferred, name, arguments, lambda, origin, scope, location);
        return Call(CallTarget.Of(name, _context), arguments, lambda, origin, scope, location, isLegacyFirst);
    }

    private PuppetValue Call(CallTarget target, ImmutableArray<PuppetValue> arguments, ILambda? lambda, Origin origin, Scope scope, Location? location, bool isLegacyFirst)
    {
        var name = target.Name;
        if (target.CatalogFunction is { } catalogFunction)
            return catalogFunction(new CatalogCall(this, name, arguments, lambda, origin, scope, location));
        if (target.Descriptor is { } descriptor)
            return FunctionDispatcher.Invoke(descriptor, new FunctionCall { Name = name, Arguments = arguments, Lambda = lambda, Origin = origin, Services = new FunctionServices(this, scope) });
        if (_context.Symbols.FindFunction(name) is { } function)
        {
            if (lambda is not null)
                throw new PuppetError(EvaluationDescriptors.ParameterMismatch, $"'{function.Name}' does not expect a block");
            return InvokeFunction(function, arguments, origin);
        }
        return _context.RubyFunction(name, isLegacyFirst) is { } ruby ? CallRuby(ruby, name, arguments, lambda, origin, scope, location) : UnknownFunction(name, origin, location);
    }

    private PuppetValue CallRuby(RubyFunctionFile function, string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, Origin origin, Scope scope, Location? location)
    {
        EnsureStack();
        var (value, reason) = RubyFunctionCaller.Call(
            function, name, arguments, lambda, new TemplateScope(this, scope, origin), t => TypeParser.Parse(t, FindTypeAlias), origin, _cancellationToken);
        if (value is not null)
        {
            NoteUnevaluated(value, UnknownKind.UnknownFunction, $"the function {name}() is not evaluated in full", location);
            return value;
        }
        _context.ReportOnce(EvaluationDescriptors.UnevaluatedFunction, name, $"the function {name} is not evaluated: {reason}", location);
        return Unknown(UnknownKind.UnknownFunction, $"the function {name}() is not evaluated here: {reason}", origin);
    }

    /// <summary>Says where Ruby code gave something unknown of its own, which is not for something unknown that it was given.</summary>
    internal void NoteUnevaluated(PuppetValue value, UnknownKind kind, string description, Location? location)
    {
        if (FunctionDispatcher.FindUnknown(value, deep: true) is { Kind: UnknownKind.Undecided } reason)
            AddGap(new UnknownReason(kind, $"{description}: {reason.Description}"), location);
    }

    private UnknownValue UnknownFunction(string name, Origin origin, Location? location)
    {
        if (_context.FunctionMayExist(name) is not { } why)
            throw new PuppetError(EvaluationDescriptors.UnknownFunction, $"Unknown function: '{name}'.", _at?.Place ?? location);
        _context.ReportOnce(EvaluationDescriptors.UnevaluatedFunction, name, $"the function {name} is not evaluated: {why}", location);
        return Unknown(UnknownKind.UnknownFunction, $"the function {name}() is not evaluated here", origin);
    }

    private PuppetValue InvokeFunction(FunctionSymbol function, ImmutableArray<PuppetValue> arguments, Origin origin)
    {
        EnsureStack();
        if (_functionDepth >= MaximumFunctionDepth)
            throw new PuppetError(EvaluationDescriptors.Budget, $"stack level too deep: {function.Name}() calls itself without end");
        var savedTop = TopScope.Top;
        TopScope.Top = TopScope.Own;
        _functionDepth++;
        try
        {
            return RunBody(function.Lambda, TopScope, arguments, function.Name, catchesReturn: true);
        }
        finally
        {
            _functionDepth--;
            TopScope.Top = savedTop;
        }
    }

    internal PuppetValue InvokeLambda(BoundLambda lambda, Scope scope, ImmutableArray<PuppetValue> arguments)
    {
        EnsureStack();
        return RunBody(lambda, scope, arguments, "lambda", catchesReturn: false);
    }

    private PuppetValue RunBody(BoundLambda lambda, Scope scope, ImmutableArray<PuppetValue> arguments, string callee, bool catchesReturn)
    {
        var (savedTop, savedPath, savedPending, call) = (scope.Top, _path, _pendingJumps, _at);
        _pendingJumps = null;
        try
        {
            scope.Top = BindArguments(lambda, scope, arguments, callee);
            PuppetValue result;
            try
            {
                result = Evaluate(lambda.Body, scope);
            }
            catch (Jump jump) when (jump.Kind == JumpKind.Next || (catchesReturn && jump.Kind == JumpKind.Return))
            {
                result = jump.Value;
            }
            if (_pendingJumps is { } pending)
                result = JoinPending(result, pending, catchesReturn, lambda.Computed);
            // What fails within the body is reported there, what is wrong with its result at the call.
            _at = call;
            CheckReturn(lambda, result, callee);
            return result;
        }
        finally
        {
            (scope.Top, _path, _pendingJumps) = (savedTop, savedPath, savedPending);
        }
    }

    private static PuppetValue JoinPending(PuppetValue result, List<(string Words, Jump Jump)> pending, bool catchesReturn, Origin origin)
    {
        var early = pending.Where(p => p.Jump.Kind == JumpKind.Next || catchesReturn).ToList();
        return early.Count == 0
            ? result
            : Lifting.Join([.. early.Select(static p => new Alternative(p.Words, p.Jump.Value)), new Alternative($"not ({string.Join(" or ", early.Select(static p => p.Words))})", result)], origin);
    }

    /// <summary>The level in which the body is evaluated: its parameters with their values.</summary>
    private ParameterFrame BindArguments(BoundLambda lambda, Scope scope, ImmutableArray<PuppetValue> arguments, string callee)
    {
        var parameters = lambda.Parameters;
        var capturesRest = parameters is [.., { CapturesRest: true }];
        if (arguments.Length > parameters.Length && !capturesRest)
            throw new PuppetError(EvaluationDescriptors.ParameterMismatch, $"{(callee == "lambda" ? "block" : $"'{callee}'")} expects {Count(parameters)}, got {(arguments.IsEmpty ? "none" : arguments.Length)}");
        var frame = new ParameterFrame(scope.Top, callee, parameters);
        scope.Top = frame;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            PuppetValue value;
            if (parameter.CapturesRest)
                value = Rest(parameter, i, arguments, frame, scope);
            else if (i < arguments.Length)
                value = arguments[i];
            else if (parameter.Default is not null)
                value = EvaluateDefault(parameter, frame, scope);
            else
                throw new PuppetError(EvaluationDescriptors.ParameterMismatch, $"{(callee == "lambda" ? "block" : $"'{callee}'")} expects {Count(parameters)}, got {(arguments.IsEmpty ? "none" : arguments.Length)}");
            value = SecretTaint.Mark(parameter.Name, value);
            CheckArgument(parameter, value, callee);
            frame.Variables!.Set(parameter.Name, value);
            Watch?.Record(parameter.Location, value, scope.Resource, _path);
        }
        frame.IsComplete = true;
        return frame;
    }

    private static string Count(ImmutableArray<BoundParameter> parameters)
    {
        var required = parameters.Count(static p => p.Default is null && !p.CapturesRest);
        var all = parameters.Length;
        return parameters is [.., { CapturesRest: true }] ? $"at least {required} argument{(required == 1 ? "" : "s")}"
            : required == all ? (all == 0 ? "no arguments" : $"{all} argument{(all == 1 ? "" : "s")}")
            : required == 0 ? $"at most {all} argument{(all == 1 ? "" : "s")}"
            : $"between {required} and {all} arguments";
    }

    private PuppetValue Rest(BoundParameter parameter, int index, ImmutableArray<PuppetValue> arguments, ParameterFrame frame, Scope scope)
    {
        if (index < arguments.Length)
            return new ArrayValue(arguments[index..], arguments[index].Origin);
        if (parameter.Default is null)
            return new ArrayValue([], new Origin(OriginKind.Computed, $"parameter ${parameter.Name}", parameter.Location));
        var value = EvaluateDefault(parameter, frame, scope);
        return value is ArrayValue ? value : new ArrayValue([value], value.Origin);
    }

    private PuppetValue EvaluateDefault(BoundParameter parameter, ParameterFrame frame, Scope scope)
    {
        var top = scope.Top;
        frame.Computing = parameter.Name;
        try
        {
            return Evaluate(parameter.Default!, scope);
        }
        finally
        {
            frame.Computing = null;
            scope.Top = top;
        }
    }

    private void CheckArgument(BoundParameter parameter, PuppetValue value, string callee)
    {
        if (parameter.Type is null)
            return;
        var type = _context.Types.OfParameter(parameter);
        if (parameter.CapturesRest && value is ArrayValue rest && type is not ArrayType)
        {
            foreach (var element in rest.Elements)
                CheckArgument(parameter, type, element, callee);
            return;
        }
        CheckArgument(parameter, type, value, callee);
    }

    private void CheckArgument(BoundParameter parameter, PuppetType type, PuppetValue element, string callee)
    {
        if (type.IsInstance(element) is false)
        {
            throw new PuppetError(EvaluationDescriptors.ParameterMismatch, $"{(callee == "lambda" ? "block" : $"'{callee}'")} {SecretTaint.Redact(TypeMismatch.ForParameter(parameter.Name, type, element) switch { [var only, ..] => only, _ => "has a parameter of another type" }, element)}")
            { Origin = EvaluationException.Foreign(element, _at?.Location) };
        }
    }

    private void CheckReturn(BoundLambda lambda, PuppetValue result, string callee)
    {
        if (lambda.ReturnType is null)
            return;
        var type = _context.Types.Evaluate(lambda.ReturnType);
        if (type.IsInstance(result) is false)
            throw new PuppetError(EvaluationDescriptors.ParameterMismatch, SecretTaint.Redact(TypeMismatch.ForSubject($"value returned from {callee} has wrong type,", type, TypeInference.InferDetailed(result)), result));
    }
}
