using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Holds the keys of data files against the classes that they are for. Only classes whose module is there are judged, and only keys that
/// nobody looks up by name.
/// </summary>
/// <param name="context">The code.</param>
/// <param name="mentioned">The keys that somebody looks up by name.</param>
/// <param name="converts">Whether <c>lookup_options</c> convert anything; who asks for it notes that.</param>
internal sealed class ClassDataCheck(CompilationContext context, NameSummary mentioned, Func<bool> converts)
{
    /// <summary>Judges a key of a data file.</summary>
    /// <returns>What is wrong with it; null if nothing is.</returns>
    public DataFinding? Check(HieraDataEntry entry)
    {
        var end = entry.Key.LastIndexOf("::", StringComparison.Ordinal);
        if (end <= 0 || entry.Key.StartsWith("::", StringComparison.Ordinal) || context.Repository.FindModule(CompilationContext.ModuleOf(entry.Key)) is not { } module)
            return null;
        var (name, parameter) = (entry.Key[..end], entry.Key[(end + 2)..]);
        if (context.Symbols.FindClass(name) is not { } symbol)
            return UnknownClass(entry, module, name, parameter) is { } unknown ? new DataFinding(unknown, null) : null;
        if (symbol.FindParameter(parameter) is not { } declared)
            return UnknownParameter(entry, symbol, parameter) is { } stranger ? new DataFinding(stranger, null) : null;
        // What lookup_options convert need not be of the parameter's type as it is written. Compiling a node may blame the value as well.
        return entry.NeedsInterpolation || converts() || WrongType(entry, symbol, declared) is not { } mismatch ? null : new DataFinding(mismatch, entry.Value.Origin.Location);
    }

    private Diagnostic? UnknownParameter(HieraDataEntry entry, ContainerSymbol symbol, string parameter)
    {
        if (context.Symbols.ErrorOnTheWayTo(symbol.Name) is not null || mentioned.Contains(entry.Key))
            return null;
        var meant = Suggestions.Nearest(parameter, symbol.Parameters.Select(static p => p.Name));
        return new Diagnostic(
            ClassDataDescriptors.UnknownParameter, entry.KeyLocation,
            $"the class {symbol.Name} has no parameter '{parameter}', so that nobody reads this key{(meant is null ? "" : $"; did you mean '{symbol.Name}::{meant}'?")}")
        { Related = symbol.Location is { } location ? [new RelatedLocation($"the class {symbol.Name} is defined here", location)] : [] };
    }

    /// <summary>A key of a class that does not exist is a mistake only where a class of nearly that name has the parameter.</summary>
    private Diagnostic? UnknownClass(HieraDataEntry entry, PuppetModule module, string name, string parameter)
    {
        if (!name.Contains("::", StringComparison.Ordinal) || context.Symbols.FindDefine(name) is not null || mentioned.Contains(entry.Key))
            return null;
        ReadRecorder.Note(ReadKind.Folder, $"{module.Files.GetDisplayPath(module.Root)}/");
        var names = module.Listing.Select(f => f.RelativeTo(module.Root)).OfType<string>()
            .Where(static f => f.StartsWith("manifests/", StringComparison.Ordinal) && f.EndsWith(".pp", StringComparison.Ordinal))
            .Select(f => f == "manifests/init.pp" ? module.Name : $"{module.Name}::{f["manifests/".Length..^3].Replace("/", "::", StringComparison.Ordinal)}");
        return Suggestions.Nearest(name, names) is { } meant && context.Symbols.FindClass(meant)?.FindParameter(parameter) is not null
            ? new Diagnostic(ClassDataDescriptors.UnknownParameter, entry.KeyLocation, $"the module {module.Name} has no class '{name}', so that nobody reads this key; did you mean '{meant}::{parameter}'?")
            : null;
    }

    /// <summary>Collections may be merged from several levels and fit only then; what holds one value does not.</summary>
    private Diagnostic? WrongType(HieraDataEntry entry, ContainerSymbol symbol, BoundParameter parameter)
    {
        if (parameter.Type is null || entry.Value is ArrayValue or HashValue or UndefValue)
            return null;
        try
        {
            var type = context.Types.OfParameter(parameter);
            if (type.IsInstance(entry.Value) is not false)
                return null;
            var words = TypeMismatch.ForParameter(parameter.Name, type, entry.Value);
            return new Diagnostic(
                ClassDataDescriptors.TypeMismatch, entry.Value.Origin.Location ?? entry.KeyLocation, symbol.Name, words is [var only, ..] ? only : $"parameter '{parameter.Name}' is of another type")
            { Related = symbol.Location is { } location ? [new RelatedLocation($"the class {symbol.Name} is defined here", location)] : [] };
        }
        catch (Exception exception) when (exception is PuppetError or EvaluationException)
        {
            // The declared type itself is broken; whoever compiles the class says so.
            return null;
        }
    }
}
