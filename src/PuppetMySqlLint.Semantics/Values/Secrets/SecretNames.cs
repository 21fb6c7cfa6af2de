using System.Buffers;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Tells by its name what holds a password: <c>root_password</c>, <c>password_hash</c>, <c>apiKey</c>, but not <c>password_lifetime</c>.
/// Passwords stand in control repos as plain strings more often than in <c>Sensitive</c> or eyaml.
/// </summary>
internal static class SecretNames
{
    private static readonly SearchValues<string> s_hints = SearchValues.Create(["pass", "pwd", "pw", "secret", "token", "credential", "key", "auth"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a parameter, variable, option or key of this name holds a secret.</summary>
    public static bool IsSecret(string name) => name.AsSpan().ContainsAny(s_hints) && Classify(name) != SecretKind.None;

    /// <summary>What a name says about what it holds.</summary>
    public static SecretKind Classify(string name)
    {
        var (previous, last) = LastWords(name);
        if (last is "password" or "passwords" or "passwd" or "passphrase" or "passphrases" or "pwd" or "pw" or "pass" || last.EndsWith("password", StringComparison.Ordinal) || last.EndsWith("passwd", StringComparison.Ordinal))
            return previous is "validate" or "manage" or "check" or "update" or "require" or "allow" or "use" ? SecretKind.None : SecretKind.Password;
        return (previous, last) switch
        {
            ("password" or "passwd", "hash") or ("auth" or "authentication", "string") => SecretKind.Password,
            ("api" or "private" or "secret" or "access" or "encryption" or "signing", "key" or "keys") => SecretKind.Key,
            (_, "secret" or "secrets" or "token" or "tokens" or "credential" or "credentials" or "apikey") => SecretKind.Key,
            _ => SecretKind.None,
        };
    }

    /// <summary>The last two words of a name, lower-case and without digits at the end: words end at <c>_</c> and the like, and before a capital.</summary>
    private static (string Previous, string Last) LastWords(string name)
    {
        var end = name.Length;
        while (end > 0 && !char.IsAsciiLetter(name[end - 1]))
            end--;
        var start = StartOfWord(name, end);
        var last = name[start..end].ToLowerInvariant();
        while (start > 0 && !char.IsAsciiLetterOrDigit(name[start - 1]))
            start--;
        return (name[StartOfWord(name, start)..start].ToLowerInvariant(), last);
    }

    private static int StartOfWord(string name, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetterOrDigit(name[start - 1]) && !(start < end && char.IsAsciiLetterUpper(name[start]) && char.IsAsciiLetterLower(name[start - 1])))
            start--;
        return start;
    }
}

/// <summary>What kind of secret a name promises.</summary>
internal enum SecretKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A password or its hash.</summary>
    Password,

    /// <summary>A key or token, which may also stand as the path of the file that holds it.</summary>
    Key,
}
