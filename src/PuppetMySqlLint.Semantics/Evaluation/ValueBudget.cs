namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>How large a value may get: text that doubles at each step would otherwise exhaust the memory long before the steps run out.</summary>
internal static class ValueBudget
{
    /// <summary>Elements and characters; a hundred times what any real option file or hash has.</summary>
    public const int MaximumWeight = 8 * 1024 * 1024;

    /// <summary>Lets a value pass that is not too large.</summary>
    /// <exception cref="PuppetError">It is.</exception>
    public static PuppetValue Check(PuppetValue value) => value.Weight <= MaximumWeight ? value : throw Exceeded();

    /// <summary>Whether a text of some length may be made at all.</summary>
    /// <exception cref="PuppetError">It may not.</exception>
    public static void CheckLength(long length)
    {
        if (length > MaximumWeight)
            throw Exceeded();
    }

    private static PuppetError Exceeded() => new(EvaluationDescriptors.Budget, $"a value grows beyond {MaximumWeight / 1024 / 1024} million characters and elements");
}
