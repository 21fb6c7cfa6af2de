using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Functions that read files of modules: those in the repository are read, those of the server are unknown.</summary>
internal static class FileFunctions
{
    /// <summary><c>file('mysql/my.cnf')</c>: the first of several files that is there.</summary>
    public static PuppetValue File(CatalogCall call)
    {
        call.Require(1, null);
        UnknownValue? outside = null;
        foreach (var argument in Names(call))
        {
            if (argument is not StringValue { Value: var name })
                return new UnknownValue(FunctionDispatcher.FindUnknown(argument, deep: true) ?? new UnknownReason(UnknownKind.Undecided, "the file's name is not known"), call.Origin);
            if (name.StartsWith('/'))
                outside ??= call.Evaluator.UnknownBecause(UnknownKind.ExternalData, $"the file {name} is on the server", call.Origin);
            else if (call.Evaluator.FindModuleFile("files", name) is { } text)
                return new StringValue(text.Text, call.Origin with { Causes = [argument.Origin] });
            else if (ModuleOf(name) is { } module && call.Evaluator.IsModuleMissing(module))
                outside ??= call.Evaluator.UnknownBecause(UnknownKind.MissingModule, $"the file {name} is of a module that is not on the module path", call.Origin);
        }
        return outside ?? throw PuppetError.Plain($"Could not find any files from {string.Join(", ", call.Arguments.Select(ValueWords.Show))}");
    }

    /// <summary>Where a file is on the server is not known, but where it is in no module there is none.</summary>
    public static PuppetValue FindFile(CatalogCall call) => Find(call, "files");

    public static PuppetValue FindTemplate(CatalogCall call) => Find(call, "templates");

    /// <summary>Where a module is on the server is not known.</summary>
    public static PuppetValue ModuleDirectory(CatalogCall call)
    {
        call.Require(1, null);
        var names = Names(call).OfType<StringValue>().Select(static n => n.Value).ToList();
        return names.Exists(n => call.Evaluator.HasModule(n) || call.Evaluator.IsModuleMissing(n))
            ? call.Evaluator.UnknownBecause(UnknownKind.ExternalData, "where a module is on the server is not known", call.Origin)
            : call.Name == "get_module_path" ? throw PuppetError.Plain($"Could not find module {string.Join(", ", names)} in environment") : call.Undef();
    }

    /// <summary><c>load_module_metadata('mysql')</c>: what the module's <c>metadata.json</c> says.</summary>
    public static PuppetValue LoadModuleMetadata(CatalogCall call)
    {
        call.Require(1, 2);
        if (call.Arguments[0] is not StringValue { Value: var module })
            return new UnknownValue(FunctionDispatcher.FindUnknown(call.Arguments[0], deep: true) ?? new UnknownReason(UnknownKind.Undecided, "the module's name is not known"), call.Origin);
        if (call.Evaluator.ReadModuleFile(module, "metadata.json") is { } text)
            return JsonReading.TryRead(text.Text, call.Origin, out var value) ? value : throw PuppetError.Plain($"load_module_metadata(): metadata.json file for module '{module}' could not be parsed");
        return call.Evaluator.IsModuleMissing(module)
            ? call.Evaluator.UnknownBecause(UnknownKind.MissingModule, $"the module {module} is not on the module path", call.Origin)
            : new HashValue([], call.Origin);
    }

    /// <summary><c>extlib::has_module('puppetlabs/mysql')</c>.</summary>
    public static PuppetValue HasModule(CatalogCall call)
    {
        call.Require(1, 2);
        if (StringConversion.Of(call.Arguments[0]) is not { } name)
            return new UnknownValue(FunctionDispatcher.FindUnknown(call.Arguments[0], deep: true)!, call.Origin);
        var module = name[(name.LastIndexOfAny(['/', '-']) + 1)..];
        return call.Evaluator.HasModule(module) && call.Arguments.Length == 1
            ? new BooleanValue(value: true, call.Origin)
            : call.Evaluator.UnknownBecause(UnknownKind.MissingModule, $"which version of the module {module} the server has is not known", call.Origin);
    }

    private static PuppetValue Find(CatalogCall call, string folder)
    {
        call.Require(1, null);
        foreach (var argument in Names(call))
        {
            if (argument is not StringValue { Value: var name } || name.StartsWith('/') || call.Evaluator.FindModuleFile(folder, name) is not null || (ModuleOf(name) is { } module && call.Evaluator.IsModuleMissing(module)))
                return call.Evaluator.UnknownBecause(UnknownKind.ExternalData, $"where {ValueWords.Show(argument)} is on the server is not known", call.Origin);
        }
        return call.Undef();
    }

    private static IEnumerable<PuppetValue> Names(CatalogCall call) => call.Arguments.SelectMany(static a => a is ArrayValue array ? array.Elements : ImmutableArray.Create(a));

    private static string? ModuleOf(string name) => name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? name[..slash] : null;
}
