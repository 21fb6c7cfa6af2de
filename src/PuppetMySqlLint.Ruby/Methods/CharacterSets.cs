using System.Text;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>The sets that <c>tr</c>, <c>delete</c>, <c>count</c> and <c>squeeze</c> take: <c>a-z</c>, <c>^0-9</c>.</summary>
internal static class CharacterSets
{
    /// <summary>Whether a character is in all of several sets.</summary>
    public static Func<Rune, bool> All(IEnumerable<string> sets)
    {
        var members = sets.Select(static s => (IsNegated: IsNegated(s), Runes: Expand(IsNegated(s) ? s[1..] : s).ToHashSet())).ToList();
        return r => members.TrueForAll(m => m.Runes.Contains(r) != m.IsNegated);
    }

    /// <summary>Ruby's <c>tr</c> and <c>tr_s</c>.</summary>
    public static string Translate(string text, string from, string to, bool squeezes)
    {
        var isNegated = IsNegated(from);
        var sources = Expand(isNegated ? from[1..] : from);
        var targets = Expand(to);
        var builder = new StringBuilder(text.Length);
        Rune? last = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var place = sources.LastIndexOf(rune);
            if (isNegated ? place >= 0 : place < 0)
            {
                builder.Append(rune);
                last = null;
                continue;
            }
            if (targets.Count == 0)
                continue;
            var target = isNegated ? targets[^1] : targets[Math.Min(sources.IndexOf(rune), targets.Count - 1)];
            if (squeezes && last == target)
                continue;
            builder.Append(target);
            last = target;
        }
        return builder.ToString();
    }

    private static bool IsNegated(string set) => set.Length > 1 && set[0] == '^';

    private static List<Rune> Expand(string set)
    {
        var runes = set.EnumerateRunes().ToList();
        var result = new List<Rune>();
        for (var i = 0; i < runes.Count; i++)
        {
            if (runes[i].Value == '\\' && i + 1 < runes.Count)
            {
                result.Add(runes[++i]);
            }
            else if (i + 2 < runes.Count && runes[i + 1].Value == '-')
            {
                if (runes[i] > runes[i + 2])
                    throw new RubyError(ExceptionClasses.ArgumentError, $"invalid range \"{runes[i]}-{runes[i + 2]}\" in string transliteration");
                for (var c = runes[i].Value; c <= runes[i + 2].Value; c++)
                {
                    if (Rune.IsValid(c))
                        result.Add(new Rune(c));
                }
                i += 2;
            }
            else
            {
                result.Add(runes[i]);
            }
        }
        return result;
    }
}
