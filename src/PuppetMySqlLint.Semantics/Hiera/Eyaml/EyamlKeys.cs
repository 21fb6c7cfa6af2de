using System.Collections.Immutable;
using System.Security.Cryptography;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Private keys with which <c>ENC[PKCS7,…]</c> is decrypted, given by the user and by nobody else: no <c>hiera.yaml</c> makes this library read
/// a key. What is decrypted stays secret. Immutable; safe to use from many threads.
/// </summary>
public sealed class EyamlKeys
{
    private readonly ImmutableArray<RSA> _keys;

    private EyamlKeys(ImmutableArray<RSA> keys) => _keys = keys;

    /// <summary>Reads keys.</summary>
    /// <param name="privateKeys">Each the text of a PEM file with an RSA private key without pass phrase, as <c>eyaml createkeys</c> writes it.</param>
    /// <exception cref="ArgumentException">One of them is no such key. The message does not hold it.</exception>
    public static EyamlKeys FromPem(params IEnumerable<string> privateKeys)
    {
        ArgumentNullException.ThrowIfNull(privateKeys);
        var keys = ImmutableArray.CreateBuilder<RSA>();
        foreach (var pem in privateKeys)
        {
            var key = RSA.Create();
            try
            {
                key.ImportFromPem(pem);
                _ = key.ExportRSAPrivateKey();
            }
            catch (Exception exception) when (exception is ArgumentException or CryptographicException)
            {
                key.Dispose();
                throw new ArgumentException("this is no RSA private key without pass phrase in PEM", nameof(privateKeys), exception);
            }
            keys.Add(key);
        }
        return new EyamlKeys(keys.DrainToImmutable());
    }

    internal ImmutableArray<RSA> Keys => _keys;
}
