using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Takes apart what hiera-eyaml encrypted.</summary>
internal static class EyamlDecryption
{
    /// <summary>Why nobody can decrypt a block; null if somebody may.</summary>
    public static string? Defect(EyamlBlock block) => block.Scheme == EyamlBlock.Pkcs7 && TryDecode(block) is null
        ? "its content is no PKCS#7 message: it was cut off or changed, and hiera-eyaml fails every lookup of it"
        : null;

    /// <summary>Decrypts a block.</summary>
    /// <returns>The text; null if none of the keys fits.</returns>
    public static string? Decrypt(EyamlBlock block, EyamlKeys keys)
    {
        if (block.Scheme != EyamlBlock.Pkcs7)
            return null;
        foreach (var key in keys.Keys)
        {
            // Each attempt needs a message of its own: decrypting changes it.
            if (TryDecode(block) is not { } message)
                return null;
            foreach (var recipient in message.RecipientInfos)
            {
                try
                {
                    message.Decrypt(recipient, key);
                    return Encoding.UTF8.GetString(message.ContentInfo.Content);
                }
                catch (CryptographicException)
                {
                    // Another key may fit.
                }
            }
        }
        return null;
    }

    private static EnvelopedCms? TryDecode(EyamlBlock block)
    {
        if (block.ToBytes() is not { Length: > 0 } bytes)
            return null;
        try
        {
            var message = new EnvelopedCms();
            message.Decode(bytes);
            return message.RecipientInfos.Count > 0 ? message : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
