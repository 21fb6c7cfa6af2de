using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What a finding is recognised by in another run, though lines were added above it or its file was moved.</summary>
internal static partial class Fingerprint
{
    /// <summary>32 hexadecimal digits from the rule, the file's name, the text of the line and what the message says; no line number, no folder and no secret.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var builder = new StringBuilder(diagnostic.Id);
        if (diagnostic.Location is { } location)
        {
            var path = location.Path;
            builder.Append('\n').Append(path.AsSpan(path.LastIndexOfAny(['/', '\\']) + 1));
            builder.Append('\n').Append(SecretMask.Apply(location.Source, location.Start.Line, diagnostic.PointsAtSecret ? [location.Span] : []).Trim());
        }
        builder.Append('\n').Append(Folder().Replace(diagnostic.Message, ""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(builder.ToString())).AsSpan(0, 16));
    }

    /// <summary>The folders before a file in a message: where the repository lies, and where in it.</summary>
    [GeneratedRegex(@"(?<=^|[\s'""(])(?:\.{0,2}/)?(?:[\w.@%+~-]+/)+(?=[\w.@%+~-]+\.(?:pp|epp|erb|yaml|yml|eyaml|json|conf|cnf)\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Folder();
}
