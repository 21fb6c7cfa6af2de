using System.Text.Json;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Values that hiera-eyaml encrypted.</summary>
public sealed class EyamlTests
{
    /// <summary>Makes a key pair in a folder and encrypts texts with it.</summary>
    private const string Encrypt = """
        require 'json'; require 'openssl'; require 'base64'
        folder, texts = JSON.parse(STDIN.read)
        key = OpenSSL::PKey::RSA.new(2048)
        cert = OpenSSL::X509::Certificate.new
        cert.subject = cert.issuer = OpenSSL::X509::Name.parse('/CN=test'); cert.serial = 1; cert.version = 2
        cert.not_before = Time.at(0); cert.not_after = Time.at(4_000_000_000); cert.public_key = key.public_key
        cert.sign(key, OpenSSL::Digest.new('SHA256'))
        File.write("#{folder}/private.pem", key.to_pem); File.write("#{folder}/public.pem", cert.to_pem)
        puts JSON.generate(texts.map { |t| Base64.strict_encode64(OpenSSL::PKCS7.encrypt([cert], t, OpenSSL::Cipher::AES.new(256, :CBC), OpenSSL::PKCS7::BINARY).to_der) })
        """;

    [OracleFact]
    public async Task With_the_private_key_every_value_is_as_hiera_eyaml_says()
    {
        var folder = Directory.CreateTempSubdirectory("pml-eyaml-");
        try
        {
            string[] texts = ["hush", "two\nlines\n", "%{lookup('plain')}!", "grüße 😀", "", "x"];
            var answer = await Oracle.Required.RunRubyAsync(Encrypt, JsonSerializer.Serialize(new object[] { folder.FullName, texts }));
            var c = JsonSerializer.Deserialize<string[]>(answer)!;
            Write(folder, "hiera.yaml", $$"""
                version: 5
                hierarchy:
                  - name: Secrets
                    lookup_key: eyaml_lookup_key
                    path: secrets.eyaml
                    options: {pkcs7_private_key: {{folder.FullName}}/private.pem, pkcs7_public_key: {{folder.FullName}}/public.pem}
                  - {name: Plain, path: plain.yaml}
                """);
            Write(folder, "data/plain.yaml", "plain: text\nnot_decrypted: ENC[PKCS7,AAAA]\n");
            Write(folder, "data/secrets.eyaml", $$"""
                string: ENC[PKCS7,{{c[0]}}]
                no_scheme: ENC[{{c[0]}}]
                lines: ENC[PKCS7,{{c[1]}}]
                interpolated: ENC[PKCS7,{{c[2]}}]
                unicode: ENC[PKCS7,{{c[3]}}]
                empty: ENC[PKCS7,{{c[4]}}]
                in_text: "mysql://me:ENC[PKCS7,{{c[0]}}]@%{lookup('plain')}/ENC[PKCS7,{{c[5]}}]?"
                quoted: "ENC[PKCS7,{{c[0]}}]"
                folded: >
                  ENC[PKCS7,{{c[0][..60]}}
                  {{c[0][60..120]}}
                  {{c[0][120..]}}]
                literal: |
                  ENC[PKCS7,{{c[0][..60]}}
                  {{c[0][60..]}}]
                literal_one_line: |
                  ENC[PKCS7,{{c[0]}}]
                hash: {a: "ENC[PKCS7,{{c[0]}}]", b: [plain, "ENC[", "ENC[PKCS7,{{c[5]}}]"]}
                no_bracket: ENC[PKCS7,{{c[0]}}
                not_base64: ENC[PKCS7,{{c[0][..40]}}!{{c[0][40..]}}]
                cut_off: ENC[PKCS7,{{c[0][..200]}}]
                nothing_in_it: ENC[PKCS7,]
                garbage: ENC[PKCS7,AAAA]
                """);
            var keys = EyamlKeys.FromPem(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "private.pem")));
            var compared = await HieraComparison.AssertSameAsync(
                folder.FullName, new ControlRepositoryOptions { PuppetVersion = 7, EyamlKeys = keys }, static (_, lookup) => lookup.ReadDataFiles().SelectMany(static f => f.Entries.Keys), ["db1.example.com"]);
            Assert.True(compared > 15, $"only {compared}");

            var lookup = HieraLookup.Create(await ControlRepository.OpenAsync(folder.FullName, new ControlRepositoryOptions { EyamlKeys = keys }));
            foreach (var key in (string[])["string", "in_text", "hash.a", "folded"])
                Assert.True(lookup.Lookup(HieraRepo.Unknown(), key) is { Value.IsSecret: true }, $"{key}: {lookup.Lookup(HieraRepo.Unknown(), key)}");
            Assert.False(lookup.Lookup(HieraRepo.Unknown(), "plain").Value.ContainsSecret);
            Assert.DoesNotContain("hush", lookup.Lookup(HieraRepo.Unknown(), "in_text").Value.ToString(), StringComparison.Ordinal);

            // What hiera.yaml names is not read by itself.
            var without = HieraLookup.Create(await ControlRepository.OpenAsync(folder.FullName));
            Assert.IsType<UnknownValue>(without.Lookup(HieraRepo.Unknown(), "string").Value);
            Assert.Equal(
                [14, 19, 20, 21, 22, 23],
                without.GetDiagnostics().Where(static d => d.Id == "PML1232").Select(static d => d.Location!.Value.Start.Line));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("a: ENC[PKCS7,MIIB", "1:4", "no closing bracket")]
    [InlineData("a: ENC[PKCS7,MI*B]", "1:4", "no base 64")]
    [InlineData("a: x ENC[PKCS7,MIIB] y", "1:6", "no PKCS#7 message")]
    [InlineData("a:\n  - b: \"x ENC[PKCS7,MIIB]\"", "2:11", "no PKCS#7 message")]
    [InlineData("a: |\n  ENC[PKCS7,MIIB\n  AAAA]", "2:3", "write '>'")]
    public void A_broken_block_is_reported_where_it_stands(string data, string place, string words)
    {
        var diagnostic = Assert.Single(Secrets(data).GetDiagnostics());
        Assert.Equal("PML1232", diagnostic.Id);
        Assert.Equal($"data/s.eyaml:{place}", diagnostic.Location!.Value.ToString());
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: ENC[GPG,hQIMA3]")]
    [InlineData("a: ENC[")]
    public void What_may_be_something_else_is_not_reported(string data) => Assert.Empty(Secrets(data).GetDiagnostics());

    [Fact]
    public void A_block_of_another_scheme_is_unknown_and_secret()
    {
        var value = Assert.IsType<UnknownValue>(Secrets("a: ENC[GPG,hQIMA3]").Lookup(HieraRepo.Unknown(), "a").Value);
        Assert.True(value.IsSecret);
        Assert.Contains("GPG", value.Reason.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_no_key_is_refused_without_being_shown() =>
        Assert.DoesNotContain("hush", Assert.Throws<ArgumentException>(static () => EyamlKeys.FromPem("-----BEGIN RSA PRIVATE KEY-----\nhush\n-----END RSA PRIVATE KEY-----")).Message, StringComparison.Ordinal);

    private static HieraLookup Secrets(string data) => HieraRepo.InMemory(
        ("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Secret, lookup_key: eyaml_lookup_key, path: s.eyaml}\n"), ("data/s.eyaml", data));

    private static void Write(DirectoryInfo folder, string path, string text)
    {
        var full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
