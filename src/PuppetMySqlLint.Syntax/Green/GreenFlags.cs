namespace PuppetMySqlLint.Syntax;

/// <summary>What holds for a green node besides its kind and text. Parsed nodes have none of these.</summary>
[Flags]
internal enum GreenFlags : byte
{
    None = 0,

    /// <summary>Annotations are kept for it.</summary>
    IsAnnotated = 1,

    /// <summary>A token made by hand whose leading trivia are for the layout to choose.</summary>
    ElasticLeading = 2,

    /// <summary>A token made by hand whose trailing trivia are for the layout to choose.</summary>
    ElasticTrailing = 4,

    /// <summary>A list made by hand: where it needs separators, they are put in when it becomes part of a node.</summary>
    LacksSeparators = 8,
}
