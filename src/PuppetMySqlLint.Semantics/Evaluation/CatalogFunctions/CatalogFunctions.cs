using System.Collections.Frozen;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The functions that change or read the catalog, read Hiera or templates, or steer evaluation.</summary>
internal static class CatalogFunctions
{
    private static readonly FrozenDictionary<string, Func<CatalogCall, PuppetValue>> Table = new Dictionary<string, Func<CatalogCall, PuppetValue>>(StringComparer.Ordinal)
    {
        ["include"] = ClassFunctions.Include,
        ["contain"] = ClassFunctions.Contain,
        ["require"] = ClassFunctions.Require,
        ["hiera_include"] = ClassFunctions.HieraInclude,
        ["realize"] = ResourceFunctions.Realize,
        ["create_resources"] = ResourceFunctions.CreateResources,
        ["defined"] = DefinedFunctions.Defined,
        ["defined_with_params"] = DefinedFunctions.DefinedWithParams,
        ["tag"] = ResourceFunctions.Tag,
        ["tagged"] = ResourceFunctions.Tagged,
        ["ensure_resource"] = EnsureFunctions.EnsureResource,
        ["ensure_resources"] = EnsureFunctions.EnsureResources,
        ["ensure_packages"] = EnsureFunctions.EnsurePackages,
        ["stdlib::ensure_packages"] = EnsureFunctions.EnsurePackages,
        ["lookup"] = LookupFunctions.Lookup,
        ["hiera"] = LookupFunctions.Hiera,
        ["hiera_array"] = LookupFunctions.HieraArray,
        ["hiera_hash"] = LookupFunctions.HieraHash,
        ["template"] = TemplateFunctions.Template,
        ["inline_template"] = TemplateFunctions.InlineTemplate,
        ["epp"] = TemplateFunctions.Epp,
        ["inline_epp"] = TemplateFunctions.InlineEpp,
        ["assert_private"] = FlowFunctions.AssertPrivate,
        ["private"] = FlowFunctions.AssertPrivate,
        ["getparam"] = DefinedFunctions.GetParam,
        ["getvar"] = DefinedFunctions.GetVar,
        ["return"] = FlowFunctions.Return,
        ["next"] = FlowFunctions.Next,
        ["break"] = FlowFunctions.Break,
        ["fail"] = FlowFunctions.Fail,
        ["debug"] = FlowFunctions.Log,
        ["info"] = FlowFunctions.Log,
        ["notice"] = FlowFunctions.Log,
        ["warning"] = FlowFunctions.Log,
        ["err"] = FlowFunctions.Log,
        ["alert"] = FlowFunctions.Log,
        ["crit"] = FlowFunctions.Log,
        ["emerg"] = FlowFunctions.Log,
        ["call"] = FlowFunctions.Call,
        ["file"] = FileFunctions.File,
        ["find_file"] = FileFunctions.FindFile,
        ["find_template"] = FileFunctions.FindTemplate,
        ["module_directory"] = FileFunctions.ModuleDirectory,
        ["get_module_path"] = FileFunctions.ModuleDirectory,
        ["load_module_metadata"] = FileFunctions.LoadModuleMetadata,
        ["extlib::has_module"] = FileFunctions.HasModule,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Table.Keys;

    /// <summary>Finds a function.</summary>
    /// <returns>What it does; null if it is none of these.</returns>
    public static Func<CatalogCall, PuppetValue>? Find(string name) => Table.GetValueOrDefault(name);
}
