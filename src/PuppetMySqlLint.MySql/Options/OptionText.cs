namespace PuppetMySqlLint.MySql;

/// <summary>The convention for text of which a part is not known.</summary>
public static class OptionText
{
    /// <summary>
    /// U+FFFC, the object replacement character, stands for a piece of text that is not known. A value in which it stands is unknown,
    /// a line that consists of it stands for any number of lines, and a name in which it stands is no name.
    /// </summary>
    public const char Hole = '\uFFFC';

    /// <summary>Whether a piece of the text is not known.</summary>
    public static bool HasHole(ReadOnlySpan<char> text) => text.Contains(Hole);
}
