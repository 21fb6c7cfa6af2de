using System.Security.Cryptography;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What a finding is recognised by in another run, though lines were added above it or its file was moved.</summary>
internal static class Fingerprint
{
    /// <summary>32 hexadecimal digits from the rule, the file's name, the text of the line and what the message says; no line number and no secret.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var builder = new StringBuilder(diagnostic.Id);
        if (diagnostic.Location is { } location)
        {
            var path = location.Path;
            builder.Append('\n').Append(path.AsSpan(path.LastIndexOfAny(['/', '\\']) + 1));
            builder.Append('\n').Append(SecretMask.Apply(location.Source, location.Start.Line).Trim());
        }
        builder.Append('\n').Append(diagnostic.Message);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(builder.ToString())).AsSpan(0, 16));
    }
}
