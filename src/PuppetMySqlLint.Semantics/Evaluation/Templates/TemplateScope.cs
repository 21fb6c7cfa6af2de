using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Methods;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What Ruby code can ask of the scope that it is called in.</summary>
/// <param name="host">Its variables and functions.</param>
/// <param name="origin">The call that the code is part of.</param>
internal sealed class TemplateScope(IRubyHost host, Origin origin)
{
    /// <summary>The class of <c>scope</c>.</summary>
    private static readonly RubyClass s_scope = DefineScope(new RubyClass("Puppet::Parser::Scope", RubyClasses.Object) { FindMissing = FindFunction });

    /// <summary>The class of the object that templates run in.</summary>
    private static readonly RubyClass s_wrapper = DefineWrapper(new RubyClass("Puppet::Parser::TemplateWrapper", RubyClasses.Object));

    /// <summary>The class of the object that functions run in.</summary>
    private static readonly RubyClass s_function = new RubyClass("Puppet::Functions::Function", RubyClasses.Object)
        .AddShallow("call_function", 1, -1, static c => Of(c).Call(RubyPrinter.Of(c.Known(0)), c.Arguments[1..], c.Block))
        .Add("_", 1, 2, static c => new RubyString(c.Has(1) ? new RubyFormat<RubyValue>(c.Str(0), c.Arguments[1..], FormatOperations.Instance).Run() : c.Str(0)))
        .AddShallow("closure_scope", 0, 0, static c => Of(c).ScopeObject);

    /// <summary>Puppet's values as this code sees them: what it changes in one it finds changed when it asks again.</summary>
    private readonly Dictionary<PuppetValue, (string Name, RubyValue Value)> _converted = new(ReferenceEqualityComparer.Instance);

    private RubyObject? _scopeObject;

    public TemplateScope(Evaluator evaluator, Scope scope, Origin origin)
        : this(new EvaluatorHost(evaluator, scope, origin), origin)
    {
    }

    /// <summary>The interpreter whose code asks.</summary>
    public RubyInterpreter? Interpreter { get; set; }

    /// <summary>The object that a template runs in.</summary>
    public RubyObject NewWrapper() => new(s_wrapper) { Data = this };

    /// <summary>The object that a function runs in.</summary>
    public RubyObject NewFunction() => new(s_function) { Data = this };

    /// <summary>The value of <c>scope</c>.</summary>
    public RubyObject ScopeObject => _scopeObject ??= new RubyObject(s_scope) { Data = this };

    /// <summary>The value of a variable.</summary>
    /// <returns>Null if there is none.</returns>
    public RubyValue? Find(string name)
    {
        if (host.Assigned.TryGetValue(name, out var own))
            return own;
        if (host.Find(name) is not { } value)
            return null;
        if (!_converted.TryGetValue(value, out var converted))
            _converted[value] = converted = (name, Convert(value));
        return converted.Value;
    }

    /// <summary>
    /// Hands back what the code changed in place: Ruby has the same arrays, hashes and strings in hand as Puppet, so that a changed one is
    /// changed for everyone who looks at the variable afterwards.
    /// </summary>
    public void HandBackChanges()
    {
        foreach (var (value, (name, converted)) in _converted.ToList())
        {
            if (Interpreter?.HasChanged(converted) != true)
                continue;
            var changed = RubyBridge.ToPuppet(converted, value.Origin);
            _converted.Remove(value);
            _converted[changed] = (name, converted);
            host.Replace(name, changed);
        }
    }

    /// <summary>The value of a variable; what is not there is thrown to who waits for it, or <c>nil</c>, or an error from Puppet 8 on.</summary>
    private RubyValue Find(RubyCall call, string name)
    {
        const string tag = "undefined_variable";
        if (Find(name) is { } value)
            return value;
        if (call.Ruby.IsAwaited(tag))
            throw call.Ruby.Throw(new RubySymbol(tag), RubyNil.Value);
        return host.RefusesUnknownVariables ? throw new RubyError(ExceptionClasses.ArgumentError, $"Undefined variable '{name}'; ") : RubyNil.Value;
    }

    /// <summary>The value of a variable that a template has as an instance variable: Puppet leaves out those that are <c>undef</c>.</summary>
    /// <returns>Null if there is none.</returns>
    public RubyValue? FindAssigned(string name) => Find(name) is { } value and not RubyNil ? value : null;

    /// <summary>Reads a text as Ruby's own library reads YAML.</summary>
    /// <exception cref="RubyError">It is not valid.</exception>
    public RubyValue ReadYaml(RubyString text)
    {
        var given = RubyBridge.ToPuppet(text, origin);
        if (!YamlReading.TryRead(given is StringValue known ? known.Value : throw new UnknownException("YAML of a text that is not known"), given.Origin, out var value))
            throw new RubyError(ExceptionClasses.StandardError, "the text is not valid YAML");
        return Convert(given.ContainsSecret ? value.AsSecret() : value);
    }

    private RubyValue Convert(PuppetValue value)
    {
        if (Interpreter is { HasSecrets: false } ruby && RubyBridge.HoldsSecret(value))
            ruby.HasSecrets = true;
        return RubyBridge.ToRuby(value);
    }

    /// <summary>Calls a function of Puppet.</summary>
    public RubyValue Call(string name, IEnumerable<RubyValue> arguments, RubyProc? block, bool prefersLegacy = false)
    {
        HandBackChanges();
        var lambda = block is null ? null : new RubyLambda(Interpreter!, block, origin);
        return Convert(host.Call(name, [.. arguments.Select(a => RubyBridge.ToPuppet(a, origin))], lambda, prefersLegacy));
    }

    private static TemplateScope Of(RubyCall call) => (TemplateScope)((RubyObject)call.Self).Data!;

    private static RubyClass DefineScope(RubyClass type)
    {
        foreach (var name in (string[])["[]", "lookupvar"])
            type.AddShallow(name, 1, 2, static c => Of(c).Find(c, RubyPrinter.Of(c.Known(0))));
        foreach (var name in (string[])["debug", "info", "notice", "warning", "err"])
            type.AddShallow(name, 1, 1, static _ => RubyNil.Value);
        return type.AddShallow("include?", 1, 1, static c => HasVariable(c))
            .AddShallow("exist?", 1, 1, static c => Of(c).Find(RubyPrinter.Of(c.Known(0))) switch { RubyUnknown u => u, var v => RubyBoolean.Of(v is not null) })
            .AddShallow("call_function", 1, 2, CallFunction)
            .AddShallow("setvar", 2, 3, Assign)
            .AddShallow("to_hash", 0, 2, static c => Of(c).All())
            .AddShallow("function_", 0, -1, static _ => throw new UnknownException("a function without a name"));
    }

    private static RubyClass DefineWrapper(RubyClass type)
    {
        foreach (var name in (string[])["debug", "info", "notice", "warning", "err"])
            type.AddShallow(name, 1, 1, static _ => RubyNil.Value);
        return type.AddShallow("scope", 0, 0, static c => Of(c).ScopeObject)
            .AddShallow("has_variable?", 1, 1, static c => HasVariable(c))
            .AddShallow("classes", 0, 0, static _ => throw new UnknownException("the classes of the catalog"))
            .AddShallow("tags", 0, 0, static _ => throw new UnknownException("the tags of the catalog"))
            .AddShallow("all_tags", 0, 0, static _ => throw new UnknownException("the tags of the catalog"))
            .AddShallow("file", 0, 0, static _ => throw new UnknownException("the path of the template on the server"));
    }

    private static RubyValue HasVariable(RubyCall call) => Of(call).Find(RubyPrinter.Of(call.Known(0))) switch
    {
        RubyUnknown unknown => unknown,
        var value => RubyBoolean.Of(value is not (null or RubyNil)),
    };

    private RubyHash All()
    {
        var hash = new RubyHash();
        foreach (var (name, _) in host.All() ?? throw new UnknownException("all variables of a scope, while facts may be missing"))
        {
            hash.Set(new RubyString(name), Find(name)!);
        }
        foreach (var (name, value) in host.Assigned)
        {
            hash.Set(new RubyString(name), value);
        }
        return hash;
    }

    private void Assign(string name, RubyValue value)
    {
        if (host.IsBound(name))
            throw new RubyError(ExceptionClasses.ArgumentError, $"Cannot reassign variable '${name}'");
        host.Assigned[name] = value;
    }

    private static RubyValue Assign(RubyCall call)
    {
        if (call.Has(2) || call.Ruby.IsTrying)
            throw new UnknownException("a variable that may or may not be assigned");
        Of(call).Assign(RubyPrinter.Of(call.Known(0)), call.Arguments[1]);
        return call.Arguments[1];
    }

    private static RubyValue CallFunction(RubyCall call)
    {
        var arguments = call.Has(1) ? call.Known(1) is RubyArray list ? list.Items : [call.Arguments[1]] : [];
        return Of(call).Call(RubyPrinter.Of(call.Known(0)), arguments, call.Block);
    }

    /// <summary><c>scope.function_name([arguments])</c>.</summary>
    private static RubyMethod? FindFunction(string method)
    {
        const string prefix = "function_";
        if (!method.StartsWith(prefix, StringComparison.Ordinal))
            return null;
        var name = method[prefix.Length..];
        return new RubyMethod(method, 1, 1, c => Of(c).Call(name, c.Array(0).Items, c.Block, prefersLegacy: true), IsShallow: true);
    }
}
