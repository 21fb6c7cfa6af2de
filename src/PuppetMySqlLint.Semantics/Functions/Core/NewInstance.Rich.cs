using System.Collections.Immutable;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Constructors of types whose values have no literal.</summary>
internal static partial class NewInstance
{
    private static RichValue Binary(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [HashValue named])
            arguments = named.Find("format") is { } given ? [named.Find("value") ?? call.Undef(), given] : [named.Find("value") ?? call.Undef()];
        if (arguments is [ArrayValue bytes] && bytes.Elements.All(static e => e is IntegerValue { Value: >= 0 and <= 255 }))
            return new RichValue(new BinaryData([.. bytes.Elements.Select(static e => (byte)((IntegerValue)e).Value)]), call.ResultOrigin);
        var text = Text(arguments);
        var format = arguments is [_, StringValue f] ? f.Value : "%B";
        try
        {
            byte[] content = format switch
            {
                "%s" or "%r" => Encoding.UTF8.GetBytes(text),
                "%u" => System.Convert.FromBase64String(Pad(text.Replace('-', '+').Replace('_', '/'))),
                "%b" => System.Convert.FromBase64String(Pad(string.Concat(text.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')))),
                "%B" => System.Convert.FromBase64String(text),
                _ => throw new EvaluationException($"Unsupported Base64 format '{format}'"),
            };
            return new RichValue(new BinaryData([.. content]), call.ResultOrigin);
        }
        catch (FormatException)
        {
            throw new EvaluationException("invalid base64");
        }
    }

    private static string Pad(string text) => text.PadRight((text.Length + 3) / 4 * 4, '=');

    private static RichValue SemVersion(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [StringValue text])
        {
            return SemVer.TryParse(text.Value, out var parsed)
                ? new RichValue(parsed, call.ResultOrigin)
                : throw new EvaluationException($"'new_Version' The string '{text.Value}' cannot be converted to a SemVer");
        }
        if (arguments is [HashValue named])
        {
            arguments = [.. ((string[])["major", "minor", "patch", "prerelease", "build"]).Select(k => named.Find(k) ?? call.Undef())];
        }
        if (arguments is not [IntegerValue major, IntegerValue minor, IntegerValue patch, .. var rest])
            throw Impossible(SemVerType.Default);
        string Part(int index) => index < rest.Length && rest[index] is StringValue part ? part.Value : "";
        return new RichValue(new SemVer(major.Value, minor.Value, patch.Value, Part(0), Part(1)), call.ResultOrigin);
    }

    private static RichValue Range(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [HashValue named])
            arguments = [named.Find("min") ?? new DefaultValue(call.Origin), named.Find("max") ?? new DefaultValue(call.Origin), named.Find("exclude_max") ?? call.Boolean(false)];
        if (arguments is [RichValue or DefaultValue, var to, ..])
        {
            var (minimum, maximum) = ((arguments[0] as RichValue)?.Data as SemVer, (to as RichValue)?.Data as SemVer);
            return new RichValue(SemVerRange.Between(minimum, maximum, arguments is [_, _, BooleanValue { Value: true }]), call.ResultOrigin);
        }
        var text = Text(arguments);
        return SemVerRange.TryParse(text, out var range) ? new RichValue(range, call.ResultOrigin) : throw new EvaluationException($"Unparsable version range: \"{text}\"");
    }
}
