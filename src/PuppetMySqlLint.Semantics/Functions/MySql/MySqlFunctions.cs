using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions of puppetlabs-mysql, under the names of its several versions.</summary>
internal static class MySqlFunctions
{
    public static void AddTo(FunctionLibrary modern, FunctionLibrary legacy)
    {
        modern.AddInspecting("mysql::password", 1, 2, Password);
        legacy.AddInspecting("mysql_password", 1, 2, Password);
        modern.AddPassing("mysql::strip_hash", 1, 1, StripHash);
        legacy.AddPassing("mysql_strip_hash", 1, 1, StripHash);
        modern.AddPassing("mysql::normalise_and_deepmerge", 0, null, static call => MergeFunctions.MergeAll(call, isDeep: true, OtherSpelling));
        legacy.AddPassing("mysql_deepmerge", 0, null, static call => MergeFunctions.MergeAll(call, isDeep: true, OtherSpelling));
    }

    /// <summary>The hash that <c>mysql_native_password</c> stores; a value that is one already stays.</summary>
    private static PuppetValue Password(FunctionCall call)
    {
        var wraps = call[0] is SensitiveValue || call.Count > 1 && call[1] is BooleanValue { Value: true };
        var given = call[0] is SensitiveValue sensitive ? sensitive.Inner : call[0];
        if (FunctionDispatcher.FindUnknown(given, deep: true) is { } reason)
            return new UnknownValue(reason, call.ResultOrigin, isSecret: true);
        if (given is not StringValue password)
            throw ArgumentChecks.Refusal(call, 0, "password", new VariantType([StringType.Default, new SensitiveType(StringType.Default)]));
        PuppetValue hash = password.Value.Length == 0 || RubyRegex.Get(@"\*[A-F0-9]{40}$").IsMatch(password.Value)
            ? password
            : new StringValue(NativeHash(password.Value), call.ResultOrigin, isSecret: true);
        return wraps ? new SensitiveValue(hash, call.ResultOrigin) : hash;
    }

    [SuppressMessage("Security", "CA5350", Justification = "MySQL's own scheme: the result must be the same.")]
    private static string NativeHash(string password) => "*" + Convert.ToHexString(SHA1.HashData(SHA1.HashData(Encoding.UTF8.GetBytes(password))));

    private static PuppetValue StripHash(FunctionCall call)
    {
        var hash = call.HashAt(0, "hash");
        return call.HashLike(
            hash.Entries.Where(static e => !IsEmpty(e)).Select(static e => e.Value is HashValue inner
                ? new HashEntry(e.Key, new HashValue([.. inner.Entries.Where(static i => !IsEmpty(i))], inner.Origin, inner.IsSecret, inner.Openness))
                : e),
            hash.Openness);
    }

    private static bool IsEmpty(HashEntry entry) => entry.Value is StringValue { Value: "" };

    /// <summary>The same option with dashes for underscores, or the other way round: the server takes both.</summary>
    private static PuppetValue? OtherSpelling(PuppetValue key) => key is StringValue text && text.Value.AsSpan().IndexOfAny('-', '_') >= 0
        ? new StringValue(text.Value.Contains('-', StringComparison.Ordinal) ? text.Value.Replace('-', '_') : text.Value.Replace('_', '-'), key.Origin)
        : null;
}
