using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Formats that only put values between texts, so that they work with values of which parts are unknown.</summary>
internal static class SimpleFormat
{
    /// <summary>The texts before, between and after the values of a format.</summary>
    /// <returns>One more than there are values; null if the format has anything but <c>%s</c> and <c>%%</c>, or another number of values.</returns>
    public static ImmutableArray<string>? TrySplit(string format, int values)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var text = "";
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                text += format[i];
                continue;
            }
            i++;
            switch (i < format.Length ? format[i] : '\0')
            {
                case '%': text += '%'; break;
                case 's':
                    parts.Add(text);
                    text = "";
                    break;
                default: return null;
            }
        }
        parts.Add(text);
        return parts.Count == values + 1 ? parts.ToImmutable() : null;
    }
}
