namespace PuppetMySqlLint.Semantics;

/// <summary>Encrypted parts of strings as hiera-eyaml writes them: <c>ENC[PKCS7,…]</c>.</summary>
internal static class EyamlBlock
{
    private const string Start = "ENC[";

    /// <summary>Whether hiera-eyaml would decrypt something in the text.</summary>
    public static bool IsIn(string text) => text.IndexOf(Start, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf(']', start) > 0;

    /// <summary>The text's parts, encrypted ones marked.</summary>
    public static IEnumerable<(string Text, bool IsEncrypted)> Split(string text)
    {
        var position = 0;
        while (text.IndexOf(Start, position, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf(']', start) is > 0 and var end)
        {
            if (start > position)
                yield return (text[position..start], false);
            yield return (text[start..(end + 1)], true);
            position = end + 1;
        }
        if (position < text.Length)
            yield return (text[position..], false);
    }
}
