namespace PuppetMySqlLint.Semantics;

/// <summary>Compares strings by their UTF-8 bytes, as Ruby does: by code points, so that surrogates sort last.</summary>
internal sealed class Utf8Comparer : IComparer<string>
{
    public static Utf8Comparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        var length = Math.Min(x.Length, y.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] != y[i])
                return char.IsSurrogate(x[i]) != char.IsSurrogate(y[i]) ? (char.IsSurrogate(x[i]) ? 1 : -1) : x[i] - y[i];
        }
        return x.Length - y.Length;
    }
}
