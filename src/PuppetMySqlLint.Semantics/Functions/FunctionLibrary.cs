namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Adds functions of one library to a table.</summary>
internal sealed class FunctionLibrary(FunctionTable table, string name, bool isLegacy = false)
{
    /// <summary>Adds a function that computes a new value out of its arguments.</summary>
    public void Add(string function, int min, int? max, Func<FunctionCall, PuppetValue> body, BlockUse block = BlockUse.None) =>
        Add(function, min, max, body, ArgumentUse.Computes, block);

    /// <summary>Adds a function that passes members of its arguments on.</summary>
    public void AddPassing(string function, int min, int? max, Func<FunctionCall, PuppetValue> body, BlockUse block = BlockUse.None) =>
        Add(function, min, max, body, ArgumentUse.PassesThrough, block);

    /// <summary>Adds a function that copes with unknown arguments itself.</summary>
    public void AddInspecting(string function, int min, int? max, Func<FunctionCall, PuppetValue> body, BlockUse block = BlockUse.None) =>
        Add(function, min, max, body, ArgumentUse.Inspects, block);

    /// <summary>Adds a function whose result depends on more than the repository and the facts.</summary>
    public void AddUnknown(string function, int min, int? max, UnknownKind kind, string reason) =>
        table.Add(new FunctionDescriptor(function, min, max, call => UnknownLike(call, kind, reason))
        {
            Use = ArgumentUse.Inspects,
            Library = name,
            IsAlwaysUnknown = true,
        });

    /// <summary>Nothing is known of the result, but that it is secret if it was made of a secret.</summary>
    private static UnknownValue UnknownLike(FunctionCall call, UnknownKind kind, string reason) =>
        new(new UnknownReason(kind, reason), call.ResultOrigin, call.Arguments.Any(static a => a.ContainsSecret));

    /// <summary>Adds a function under a second name.</summary>
    public void AddAlias(string alias, string function)
    {
        if (table.TryGet(function, out var original))
            table.Add(original with { Name = alias });
    }

    private void Add(string function, int min, int? max, Func<FunctionCall, PuppetValue> body, ArgumentUse use, BlockUse block) =>
        table.Add(new FunctionDescriptor(function, min, max, body) { Use = use, Block = block, Library = name, IsLegacy = isLegacy });
}
