using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What the name of a function stands for. Does not depend on a node.</summary>
/// <param name="Table">The functions that were looked through.</param>
/// <param name="Name">The name, without leading <c>::</c>.</param>
/// <param name="CatalogFunction">What it does that changes or reads the catalog; null if it is no such function.</param>
/// <param name="Descriptor">The function that is written here; null where a module defines it, or nobody.</param>
internal sealed record CallTarget(FunctionTable Table, string Name, Func<CatalogCall, PuppetValue>? CatalogFunction, FunctionDescriptor? Descriptor)
{
    public static CallTarget Of(string name, CompilationContext context)
    {
        if (name.StartsWith("::", StringComparison.Ordinal))
            name = name[2..];
        context.Functions.TryGet(name, out var descriptor);
        return new CallTarget(context.Functions, name, context.IsPlugged(name) ? null : CatalogFunctions.Find(name), descriptor);
    }
}
