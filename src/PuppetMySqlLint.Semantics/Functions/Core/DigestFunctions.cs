using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>md5</c>, <c>sha1</c>, <c>sha256</c>, <c>digest</c>.</summary>
internal static class DigestFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.Add("md5", 1, 1, static call => call.String(Md5(Text(call))));
        library.Add("sha1", 1, 1, static call => call.String(Sha1(Text(call))));
        library.Add("sha256", 1, 1, static call => call.String(Sha256(Text(call))));
        library.Add("digest", 1, 1, static call => call.String(Sha256(Text(call))));
    }

    /// <summary>The MD5 of a text in UTF-8, as hex digits.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "Puppet's function: the result must be the same.")]
    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The SHA-1 of a text in UTF-8, as hex digits.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Puppet's function: the result must be the same.")]
    public static string Sha1(string text) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The SHA-256 of a text in UTF-8, as hex digits.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Text(FunctionCall call) => call[0] switch
    {
        StringValue text => text.Value,
        _ => throw new EvaluationException($"no implicit conversion of {RubyInspection.ClassName(call[0])} into String"),
    };
}
