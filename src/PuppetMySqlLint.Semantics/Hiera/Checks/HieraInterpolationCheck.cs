using System.Buffers;
using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Finds interpolations that stand for nothing on any node: of variables, keys and methods that do not exist.</summary>
/// <param name="knowledge">What is known of variables.</param>
/// <param name="keys">The keys of all data files; whoever asks for them notes that.</param>
/// <param name="mayHaveKey">Whether a key may have data that is not in the files.</param>
internal sealed class HieraInterpolationCheck(HieraVariables knowledge, Func<IReadOnlySet<string>> keys, Func<string, bool> mayHaveKey)
{
    private static readonly string[] Methods = ["lookup", "hiera", "alias", "literal", "scope"];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("()[]{}<>|, -/*%#$&=@!?;^~");

    /// <summary>Looks at the value of a key.</summary>
    public IEnumerable<Diagnostic> Run(HieraDataEntry entry) => entry.NeedsInterpolation ? HieraInterpolation.In(entry.Value).Select(Check).OfType<Diagnostic>() : [];

    /// <summary>Looks at the paths and options of a layer's levels.</summary>
    public IEnumerable<Diagnostic> Run(HieraLayer layer) => layer.Config.Failure is not null ? [] : layer.Config.Hierarchy.Concat(layer.Config.DefaultHierarchy)
        .SelectMany(Texts)
        .Select(Check)
        .OfType<Diagnostic>();

    private static IEnumerable<HieraInterpolation> Texts(HieraLevel level)
    {
        var options = level.Options is { } hash ? HieraInterpolation.In(hash) : [];
        if (level.PathKind != HieraPathKind.Mapped)
            return level.Paths.SelectMany(static p => HieraInterpolation.In(p.Text, p.Location)).Concat(options);
        // The first one names a variable without braces, the second one the variable of the third.
        var (variable, element, template) = (level.Paths[0], level.Paths[1], level.Paths[2]);
        return HieraInterpolation.In(template.Text, template.Location).Where(i => HieraKey.TryRead(i.Piece.Text)?.Root != element.Text)
            .Append(new HieraInterpolation(new HieraPiece(variable.Text, HieraPiece.Scope), variable.Text, variable.Text, variable.Location)).Concat(options);
    }

    private Diagnostic? Check(HieraInterpolation interpolation) => interpolation.Piece.Method switch
    {
        HieraPiece.Scope => CheckVariable(interpolation),
        "lookup" or "hiera" => CheckKey(interpolation),
        "alias" when interpolation.Whole != interpolation.Text => Broken(interpolation, "alias() has to be the whole string, so that every lookup of this fails"),
        "alias" => CheckKey(interpolation),
        "literal" => null,
        var method => Broken(interpolation, $"there is no method '{method}', so that every lookup of this fails{Meant(method!, Methods)}"),
    };

    private Diagnostic? CheckKey(HieraInterpolation interpolation)
    {
        if (HieraKey.TryRead(interpolation.Piece.Text) is not { } key)
            return Broken(interpolation, $"the key '{interpolation.Piece.Text}' is malformed, so that every lookup of this fails: check its dots and quotes");
        if (keys().Contains(key.Root) || mayHaveKey(key.Root))
            return null;
        return new Diagnostic(HieraDescriptors.MissingKey, interpolation.Location, key.Root, Meant(key.Root, keys()));
    }

    private Diagnostic? CheckVariable(HieraInterpolation interpolation)
    {
        var name = interpolation.Piece.Text;
        if (HieraKey.TryRead(name) is not { } key)
            return Broken(interpolation, $"the variable '{name}' is malformed, so that every lookup of this fails: check its dots and quotes");
        if (key.Root.AsSpan().ContainsAny(NotInNames))
        {
            var call = key.Root.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? key.Root[..open].TrimEnd() : null;
            var advice = call is not null && Methods.Contains(call, StringComparer.Ordinal)
                ? $"the argument of {call}() has to be quoted"
                : "text that shall stay as it is begins with %{literal('%')}{";
            return Unknown(interpolation, $"no variable is called '{key.Root}': {advice}");
        }
        return knowledge.Problem(key) is { } problem ? Unknown(interpolation, problem.Message) with { Confidence = problem.Confidence } : null;
    }

    private static Diagnostic Unknown(HieraInterpolation interpolation, string why) =>
        new(HieraDescriptors.UnknownVariable, interpolation.Location, interpolation.Text, why);

    private static Diagnostic Broken(HieraInterpolation interpolation, string why) =>
        new(HieraDescriptors.BrokenInterpolation, interpolation.Location, interpolation.Text, why);

    public static string Meant(string name, IEnumerable<string> candidates) => Suggestions.Nearest(name, candidates) is { } meant ? $"; did you mean '{meant}'?" : "";
}
