using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions that are random but repeatable: seeded by the node's name or a string, the same numbers as Ruby's.</summary>
internal static class RandomFunctions
{
    private static readonly byte[] s_dnsNamespace = Convert.FromHexString("6ba7b8109dad11d180b400c04fd430c8");

    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        legacy.Add("fqdn_rand", 1, 3, FqdnRand);
        legacy.Add("fqdn_rand_string", 1, null, FqdnRandString);
        legacy.AddPassing("fqdn_rotate", 1, null, FqdnRotate);
        legacy.Add("fqdn_uuid", 1, 1, static call => call.String(FqdnUuid(RubyInspection.ToText(call[0]))));
        legacy.Add("seeded_rand", 2, 2, SeededRand);
        modern.Add("seeded_rand_string", 2, 3, SeededRandString);
        legacy.AddUnknown("shuffle", 1, 1, UnknownKind.ExternalData, "shuffle() is random");
        legacy.AddUnknown("str2saltedsha512", 1, 1, UnknownKind.ExternalData, "str2saltedsha512() salts at random");
        legacy.AddUnknown("time", 0, 1, UnknownKind.ExternalData, "the time of compilation is not known");
    }

    private static PuppetValue FqdnRand(FunctionCall call)
    {
        var max = NumberFunctions.LeadingInteger(RubyInspection.ToText(call[0]));
        if (NodeFqdn(call) is not { } fqdn)
            return call.Unknown(UnknownKind.MissingFact, "fqdn_rand() needs the fact networking.fqdn");
        // false.!! is false, but any string is true.
        if (call.Count > 2 && call[2] is not BooleanValue { Value: false })
            fqdn = RubyStrings.Downcase(fqdn);
        if (max <= 0)
            throw new EvaluationException($"invalid argument - {max}");
        return call.Integer(Rand([fqdn, max.ToString(CultureInfo.InvariantCulture), call.Count > 1 ? RubyInspection.ToText(call[1]) : ""], max));
    }

    private static long Rand(IEnumerable<string> seed, long max) => new RubyRandom(Hex(DigestFunctions.Md5(string.Join(':', seed)))).Next(max);

    private static BigInteger Hex(string digits) => BigInteger.Parse("0" + digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string? NodeFqdn(FunctionCall call) =>
        call.Services.GetVariable("facts") is HashValue facts && facts.Find("networking") is HashValue networking && networking.Find("fqdn") is StringValue fqdn
            ? fqdn.Value
            : null;

    private static PuppetValue FqdnRandString(FunctionCall call)
    {
        if (!PredicateFunctions.IsInteger(call[0]) || NumberFunctions.LeadingInteger(RubyInspection.ToText(call[0])) is not (> 0 and <= Iterated.MaximumLength and var length))
            throw call.Refuse("first argument must be a positive integer");
        if (NodeFqdn(call) is not { } fqdn)
            return call.Unknown(UnknownKind.MissingFact, "fqdn_rand_string() needs the fact networking.fqdn");
        var given = call.Count > 1 ? RubyInspection.ToText(call[1]) : "";
        var charset = (given.Length > 0 ? RubyStrings.Characters(given) : RubyStrings.Characters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")).ToArray();
        var rest = call.Arguments.Skip(2).Select(RubyInspection.ToText).ToList();
        var builder = new StringBuilder();
        for (var i = 1; i <= length; i++)
        {
            var seed = string.Join(':', [.. rest, i.ToString(CultureInfo.InvariantCulture)]);
            builder.Append(charset[Rand([fqdn, charset.Length.ToString(CultureInfo.InvariantCulture), seed], charset.Length)]);
        }
        return call.String(builder.ToString());
    }

    private static PuppetValue FqdnRotate(FunctionCall call)
    {
        if (call[0] is not (ArrayValue or StringValue))
            throw call.Refuse("Requires either array or string to work with");
        ImmutableArray<PuppetValue> elements = call[0] is ArrayValue array ? array.Elements : [.. RubyStrings.Characters(((StringValue)call[0]).Value).Select(call.String)];
        if (elements.Length <= 1)
            return call[0];
        if (call.Services.GetVariable("::fqdn") is not StringValue fqdn)
            return call.Unknown(UnknownKind.MissingFact, "fqdn_rotate() needs the fact fqdn");
        var seed = string.Join(':', [fqdn.Value, .. ArgumentChecks.Flatten(call.Arguments.Skip(1)).Select(RubyInspection.ToText)]);
        // Ruby joins the empty list of further arguments too, which leaves a colon.
        seed = call.Count == 1 ? seed + ":" : seed;
        var offset = (int)new RubyRandom(Hex(DigestFunctions.Md5(seed))).Next(elements.Length);
        ImmutableArray<PuppetValue> rotated = [.. elements[offset..], .. elements[..offset]];
        return call[0] is StringValue ? call.String(string.Concat(rotated.Select(RubyInspection.ToText))) : call.ArrayLike(rotated, ((ArrayValue)call[0]).Openness);
    }

    [SuppressMessage("Security", "CA5350", Justification = "A UUID of version 5 is made of SHA-1.")]
    private static string FqdnUuid(string fqdn)
    {
        var bytes = SHA1.HashData([.. s_dnsNamespace, .. Encoding.UTF8.GetBytes(fqdn)])[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        var hex = Convert.ToHexStringLower(bytes);
        return $"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}";
    }

    private static PuppetValue SeededRand(FunctionCall call)
    {
        if (!PredicateFunctions.IsInteger(call[0]) || NumberFunctions.LeadingInteger(RubyInspection.ToText(call[0])) is not (> 0 and var max))
            throw call.Refuse("first argument must be a positive integer");
        return call[1] is StringValue seed ? call.Integer(Rand([seed.Value], max)) : throw call.Refuse("second argument must be a string");
    }

    private static PuppetValue SeededRandString(FunctionCall call)
    {
        var length = call.Integer(0, "length", minimum: 1);
        var charset = RubyStrings.Characters(call.Has(2) ? call.Text(2, "charset") : "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ").ToArray();
        var random = new RubyRandom(Hex(DigestFunctions.Sha256(call.Text(1, "seed"))));
        if (length > Iterated.MaximumLength)
            return call.Unknown(UnknownKind.Budget, "seeded_rand_string() would be too long");
        return call.String(string.Concat(Enumerable.Range(0, (int)length).Select(_ => charset[random.Next(charset.Length)])));
    }
}
