namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>A function that is written here rather than in Puppet.</summary>
/// <param name="Name">The name by which it is called.</param>
/// <param name="MinimumArguments">The fewest arguments that it takes.</param>
/// <param name="MaximumArguments">The most arguments that it takes; null for any number.</param>
/// <param name="Body">What it does. Only called with a number of arguments that it takes.</param>
internal sealed record FunctionDescriptor(string Name, int MinimumArguments, int? MaximumArguments, Func<FunctionCall, PuppetValue> Body)
{
    /// <summary>How it uses its arguments.</summary>
    public ArgumentUse Use { get; init; } = ArgumentUse.Computes;

    /// <summary>Whether it takes a block.</summary>
    public BlockUse Block { get; init; } = BlockUse.None;

    /// <summary>Whether it is written for Puppet 3's interface, which passes undef as an empty string.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>Whether its result is never known here.</summary>
    public bool IsAlwaysUnknown { get; init; }

    /// <summary>Who defines it: <c>puppet</c>, <c>stdlib</c>, <c>mysql</c>, <c>extlib</c>.</summary>
    public string Library { get; init; } = "puppet";
}

/// <summary>Whether a function takes a block.</summary>
internal enum BlockUse
{
    /// <summary>It takes none.</summary>
    None,

    /// <summary>With or without.</summary>
    Optional,

    /// <summary>Only with.</summary>
    Required,
}
