using System.Text;

namespace TestUtilities;

/// <summary>
/// Texts put together from fragments at random, for tests that say "any text, …". The sequence follows from the seed alone, on
/// every machine, so that a text that failed can be made again.
/// </summary>
public static class RandomTexts
{
    /// <summary>What a usual run makes; a full one (<see cref="Switches.IsFull"/>) makes fifty times as many.</summary>
    public const int DefaultCount = 2_000;

    /// <summary>Texts of up to <paramref name="maximumFragments"/> fragments each, now and then with any other character between.</summary>
    public static IEnumerable<string> FromFragments(
        IReadOnlyList<string> fragments, int count = DefaultCount, uint seed = 1, int maximumFragments = 40)
    {
        var state = seed * 2654435761u | 1u;
        var text = new StringBuilder();
        for (var made = 0; made < (Switches.IsFull ? count * 50 : count); made++)
        {
            text.Clear();
            for (var left = Next(ref state, maximumFragments + 1); left > 0; left--)
            {
                if (Next(ref state, 20) == 0)
                    text.Append((char)Next(ref state, char.MaxValue + 1));
                else
                    text.Append(fragments[Next(ref state, fragments.Count)]);
            }

            yield return text.ToString();
        }
    }

    // Xorshift, by Marsaglia: plenty for choosing fragments.
    private static int Next(ref uint state, int bound)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)bound);
    }
}
