using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary><c>=~</c>, <c>in</c>, and how case options and selectors match. Three-valued: null where it depends on what is unknown.</summary>
internal static class Matching
{
    /// <summary>How the option of a case or selector matches a value.</summary>
    /// <param name="value">The value under test.</param>
    /// <param name="pattern">The option.</param>
    /// <param name="captures">What a regular expression captured; null if none took part or it did not match.</param>
    public static bool? Matches(PuppetValue value, PuppetValue pattern, ref MatchData? captures)
    {
        if (pattern is OneOfValue || value is OneOfValue)
            return MatchesAlternatives(value, pattern);
        switch (pattern)
        {
            case RegexValue regex:
                return MatchesRegex(value, regex, ref captures);
            case TypeValue type:
                return type.Type.IsInstance(value);
            case DefaultValue:
                return true;
            case ArrayValue { Openness: null } array:
                return value is UnknownValue ? null : value is ArrayValue elements ? MatchesElements(elements, array) : false;
            case HashValue { Openness: null } hash:
                return value is UnknownValue ? null : value is HashValue entries ? MatchesEntries(entries, hash) : false;
            case RichValue when value is not (UnknownValue or DeferredValue) && VersionMatch.Matches(value, pattern) is { } isVersion:
                return isVersion;
            default:
                return Comparison.AreEqual(value, pattern);
        }
    }

    /// <summary><c>left in right</c>.</summary>
    public static bool? IsIn(PuppetValue left, PuppetValue right, ref MatchData? captures)
    {
        if (right is OneOfValue || left is OneOfValue)
            return IsInAlternatives(left, right);
        switch (right)
        {
            case UnknownValue or DeferredValue or PartialStringValue:
                return null;
            case StringValue text:
                return left switch
                {
                    StringValue part => text.Value.Contains(part.Value, StringComparison.OrdinalIgnoreCase),
                    RegexValue regex => MatchesRegex(text, regex, ref captures),
                    UnknownValue or DeferredValue or PartialStringValue => null,
                    _ => false,
                };
            case ArrayValue array:
                return Any(array.Elements, left, array.Openness is null, ref captures);
            case HashValue hash:
                return Any([.. hash.Entries.Select(static e => e.Key)], left, hash.Openness is null, ref captures);
            default:
                return false;
        }
    }

    /// <summary><c>value =~ /regex/</c> where a value that is no string does not match.</summary>
    public static bool? MatchesRegex(PuppetValue value, RegexValue regex, ref MatchData? captures)
    {
        switch (value)
        {
            case StringValue text:
                captures = RegularExpressions.Match(regex, text);
                return captures is not null;
            case UnknownValue or DeferredValue or PartialStringValue:
                captures = MatchData.OfUnknown(FunctionDispatcher.FindUnknown(value, deep: true)!);
                return null;
            default:
                return false;
        }
    }

    // On their own: what captures variables costs an object at each entry of the method that it stands in.
    private static bool? MatchesAlternatives(PuppetValue value, PuppetValue pattern) =>
        pattern is OneOfValue choice ? Comparison.All(choice, p => Matches(value, p)) : Comparison.All((OneOfValue)value, v => Matches(v, pattern));

    private static bool? IsInAlternatives(PuppetValue left, PuppetValue right) =>
        right is OneOfValue choice ? Comparison.All(choice, r => IsIn(left, r)) : Comparison.All((OneOfValue)left, l => IsIn(l, right));

    private static bool? Matches(PuppetValue value, PuppetValue pattern)
    {
        MatchData? ignored = null;
        return Matches(value, pattern, ref ignored);
    }

    private static bool? IsIn(PuppetValue left, PuppetValue right)
    {
        MatchData? ignored = null;
        return IsIn(left, right, ref ignored);
    }

    private static bool? Any(ImmutableArray<PuppetValue> elements, PuppetValue sought, bool isClosed, ref MatchData? captures)
    {
        bool? result = isClosed ? false : null;
        foreach (var element in elements)
        {
            var matches = sought switch
            {
                RegexValue regex => element is StringValue or UnknownValue or PartialStringValue ? MatchesRegex(element, regex, ref captures) : false,
                TypeValue type => type.Type.IsInstance(element),
                StringValue => Matches(sought, element, ref captures),
                _ => Comparison.AreEqual(element, sought),
            };
            if (matches is true)
                return true;
            if (matches is null)
                result = null;
        }
        return result;
    }

    private static bool? MatchesElements(ArrayValue value, ArrayValue pattern)
    {
        if (value.Openness is not null)
            return null;
        return value.Elements.Length == pattern.Elements.Length ? And(value.Elements.Zip(pattern.Elements, static (v, p) => Matches(v, p))) : false;
    }

    private static bool? MatchesEntries(HashValue value, HashValue pattern) => And(pattern.Entries.Select(e =>
        value.TryGetValue(e.Key, out var found) ? Matches(found, e.Value) : value.Openness is not null ? null : Matches(new UndefValue(value.Origin), e.Value)));

    private static bool? And(IEnumerable<bool?> answers)
    {
        bool? result = true;
        foreach (var answer in answers)
        {
            if (answer is false)
                return false;
            if (answer is null)
                result = null;
        }
        return result;
    }
}
