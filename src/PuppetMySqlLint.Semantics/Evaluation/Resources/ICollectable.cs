namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What the query of a collector asks of a resource.</summary>
internal interface ICollectable
{
    string Title { get; }

    /// <summary>The value of a parameter; null if it is not set.</summary>
    PuppetValue? ValueOf(string parameter);

    /// <summary>Whether it carries one of the tags, which are lower-case.</summary>
    bool IsTagged(IReadOnlyList<string> tags);
}
