using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Finds a part of a string's value in the text of its scalar, which quotes and folding may have changed.</summary>
internal static class ScalarParts
{
    /// <summary>The place of a part.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="part">The part as it is in the value.</param>
    /// <param name="occurrence">How many of the same text stand before it in the value.</param>
    /// <returns>The place; that of the scalar where the part is not written as it is.</returns>
    public static Location Narrow(Location scalar, string part, int occurrence)
    {
        var written = scalar.Text;
        var start = -1;
        for (var i = 0; i <= occurrence; i++)
        {
            start = written.IndexOf(part, start + 1, StringComparison.Ordinal);
            if (start < 0)
                return scalar;
        }
        return scalar with { Span = new TextSpan(scalar.Span.Start + start, part.Length) };
    }
}
