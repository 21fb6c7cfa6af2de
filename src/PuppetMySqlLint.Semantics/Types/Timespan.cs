using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>A length of time.</summary>
/// <param name="Nanoseconds">Its length, negative if backwards.</param>
internal sealed record Timespan(long Nanoseconds) : RichData
{
    public const long NanosecondsPerSecond = 1_000_000_000;

    public override string TypeName => "Timespan";

    public static Timespan FromSeconds(double seconds) => new((long)(seconds * NanosecondsPerSecond));

    /// <summary>Reads the default formats: <c>1-02:03:04.5</c>, <c>02:03:04</c>, <c>1-02:03</c>, <c>4</c>.</summary>
    /// <returns>Null if the text has none of them.</returns>
    public static Timespan? Parse(string text)
    {
        try
        {
            return TimespanFormat.Read(text, TimespanFormat.Defaults, isList: true);
        }
        catch (EvaluationException)
        {
            return null;
        }
    }

    public override string ToString() => TimespanFormat.Defaults[0].Write(this);
}
