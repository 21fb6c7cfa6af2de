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
        Add(function, min, max, call => call.Unknown(kind, reason), ArgumentUse.Inspects, BlockUse.None);

    private void Add(string function, int min, int? max, Func<FunctionCall, PuppetValue> body, ArgumentUse use, BlockUse block) =>
        table.Add(new FunctionDescriptor(function, min, max, body) { Use = use, Block = block, Library = name, IsLegacy = isLegacy });
}
