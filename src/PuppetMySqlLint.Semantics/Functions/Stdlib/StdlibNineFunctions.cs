using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions of stdlib 9 that older versions have not, and the salted hashes of passwords.</summary>
internal static class StdlibNineFunctions
{
    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        modern.Add("stdlib::crc32", 1, 1, static call => call.String(Crc32(Encoding.UTF8.GetBytes(RubyInspection.ToText(call[0] is SensitiveValue s ? s.Inner : call[0])))));
        modern.Add("stdlib::ensure", 1, 2, Ensure);
        modern.Add("stdlib::str2resource", 1, 1, StrToResource);
        legacy.Add("str2saltedpbkdf2", 3, 3, SaltedPbkdf2);
        legacy.Add("validate_email_address", 1, null, ValidateEmailAddress);
        modern.AddAlias("stdlib::validate_email_address", "validate_email_address");
    }

    /// <summary>What <c>ensure</c> is for a switch: <c>present</c>, or <c>file</c>, <c>running</c> … for the kind of resource.</summary>
    private static PuppetValue Ensure(FunctionCall call)
    {
        var isOn = call[0] switch
        {
            BooleanValue b => b.Value,
            StringValue { Value: "present" } => true,
            StringValue { Value: "absent" } => false,
            _ => throw ArgumentChecks.Refusal(call, 0, "ensure", new VariantType([BooleanType.Default, new EnumType(["present", "absent"])])),
        };
        var resource = call.Has(1) ? call.Text(1, "resource") : "";
        return call.String((resource, isOn) switch
        {
            ("service", true) => "running",
            ("service", false) => "stopped",
            ("package", true) => "installed",
            ("directory" or "link" or "mounted" or "file", true) => resource,
            (_, true) => "present",
            _ => "absent",
        });
    }

    private static PuppetValue StrToResource(FunctionCall call)
    {
        var text = call.Text(0, "res_string");
        var open = text.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith(']') || !char.IsAsciiLetterUpper(text[0]))
            throw call.Refuse($"'{text}' is not a resource reference");
        return new TypeValue(TypeFactory.Resource(text[..open], text[(open + 1)..^1].Trim('\'', '"')), call.ResultOrigin);
    }

    /// <summary>PBKDF2 with SHA-512 and 128 bytes, as macOS stores passwords.</summary>
    private static PuppetValue SaltedPbkdf2(FunctionCall call)
    {
        var (password, salt) = (Unwrapped(call, 0, "first"), Unwrapped(call, 1, "second"));
        var iterations = call[2] is IntegerValue number ? number.Value : throw call.Refuse("third argument must be an integer");
        if (Encoding.UTF8.GetByteCount(salt) < 8)
            throw call.Refuse("second argument must be at least 8 bytes long");
        if (iterations is <= 40_000 or >= 70_000)
            throw call.Refuse("third argument must be between 40,000 and 70,000");
        var hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(salt), (int)iterations, HashAlgorithmName.SHA512, 128);
        return call.Hash(
        [
            new HashEntry(call.String("password_hex"), call.String(Convert.ToHexStringLower(hash))),
            new HashEntry(call.String("salt_hex"), call.String(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(salt)))),
            new HashEntry(call.String("iterations"), call.Integer(iterations)),
        ]).AsSecret();
    }

    private static string Unwrapped(FunctionCall call, int index, string place) =>
        (call[index] is SensitiveValue sensitive ? sensitive.Inner : call[index]) is StringValue text ? text.Value : throw call.Refuse($"{place} argument must be a string");

    private static PuppetValue ValidateEmailAddress(FunctionCall call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is not StringValue { Value: var text })
                throw call.Refuse($"{RubyInspection.Inspect(argument)} is not a string.");
            if (!RubyRegex.Get(@"\A([\w+\-].?)+@[a-z\d\-]+(\.[a-z]+)*\.[a-z]+\z").IsMatch(text))
                throw call.Refuse($"{RubyInspection.Inspect(argument)} is not a valid email address");
        }
        return call.Undef();
    }

    private static string Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return (~crc).ToString("x", CultureInfo.InvariantCulture);
    }
}
