namespace PuppetMySqlLint.Semantics;

/// <summary>One thing that a compilation read or looked for.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">A path as reports show it, a key, a type.</param>
internal readonly record struct ReadNote(ReadKind Kind, string Name);

/// <summary>What a compilation reads.</summary>
internal enum ReadKind
{
    /// <summary>A manifest, template or type, as a whole.</summary>
    File,

    /// <summary>A file that was looked for and is not there.</summary>
    AbsentFile,

    /// <summary>A data file, of which the keys count.</summary>
    DataFile,

    /// <summary>All files whose paths begin so, those to come among them.</summary>
    Folder,

    /// <summary>A file of this path in any module; the path begins with a slash.</summary>
    InAnyModule,

    /// <summary>A key of Hiera; one that ends in <c>*</c> stands for all that begin so.</summary>
    Key,

    /// <summary>A summary of all files, such as the variables that any manifest speaks of.</summary>
    Summary,

    /// <summary>A type of which exported resources are collected.</summary>
    Exports,
}
