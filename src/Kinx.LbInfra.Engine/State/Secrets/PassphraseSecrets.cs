using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>
/// Pulumi's passphrase secrets: a key derived by PBKDF2-HMAC-SHA256 in 1,000,000 rounds, texts encrypted with AES-256-GCM. The key is
/// derived once, when it is first needed. Source: <c>sdk/go/common/resource/config/crypt.go</c>.
/// </summary>
public sealed class PassphraseSecrets : ISecretsManager
{
    private const string Type = "passphrase";
    private const string Probe = "pulumi";
    private const int Rounds = 1_000_000;
    private const int SaltSize = 8;

    private readonly string _passphrase;
    private readonly Lazy<byte[]> _key;

    private PassphraseSecrets(string passphrase, string salt, Func<byte[]> key)
    {
        _passphrase = passphrase;
        EncryptionSalt = salt;
        _key = new Lazy<byte[]>(key);
        Description = new SecretsProvider(Type, StateOf(salt));
    }

    /// <inheritdoc/>
    public SecretsProvider Description { get; }

    /// <summary>
    /// <c>encryptionsalt</c> of the settings file: <c>v1:SALT:v1:NONCE:CIPHERTEXT</c>. The ciphertext is of a known text and proves the
    /// passphrase.
    /// </summary>
    public string EncryptionSalt { get; }

    /// <summary>For an existing stack. A wrong passphrase is noticed when the key is first needed.</summary>
    /// <param name="passphrase">The one that the stack was created with.</param>
    /// <param name="encryptionSalt">From the settings file or the state: <c>v1:SALT:v1:NONCE:CIPHERTEXT</c>.</param>
    public static PassphraseSecrets Open(string passphrase, string encryptionSalt) =>
        new(passphrase, encryptionSalt, () => DeriveProven(passphrase, encryptionSalt));

    /// <summary>For a new stack, with a random salt of 8 bytes. Derives the key before it returns.</summary>
    /// <param name="passphrase">Any text.</param>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var key = Derive(passphrase, salt);
        return new(passphrase, $"v1:{Convert.ToBase64String(salt)}:{AesText.Encrypt(key, Probe)}", () => key);
    }

    /// <inheritdoc/>
    public void Prepare() => _ = Task.Run(() => _key.Value);

    /// <inheritdoc/>
    public ISecretsManager ForDescription(SecretsProvider description)
    {
        if (description.Type != Type)
        {
            throw new SecretsException(
                $"the state's secrets provider is '{description.Type}', but this engine knows only 'passphrase'; "
                + "change it with the Pulumi CLI: pulumi stack change-secrets-provider passphrase");
        }

        var salt = description.State.TryGetProperty("salt", out var value) ? value.GetString() ?? "" : "";
        return salt == EncryptionSalt ? this : Open(_passphrase, salt);
    }

    /// <inheritdoc/>
    public string Encrypt(string plaintext) => AesText.Encrypt(_key.Value, plaintext);

    /// <inheritdoc/>
    public string Decrypt(string ciphertext) => AesText.Decrypt(_key.Value, ciphertext);

    private static byte[] DeriveProven(string passphrase, string encryptionSalt)
    {
        var parts = encryptionSalt.Split(':', 3);
        if (parts.Length != 3 || parts[0] != "v1")
        {
            throw new SecretsException(
                "the encryption salt is not of the form 'v1:salt:v1:nonce:ciphertext'; "
                + "restore 'encryptionsalt' in the stack's settings file");
        }

        var key = Derive(passphrase, AesText.FromBase64(parts[1]));
        var proven = AesText.TryDecrypt(key, parts[2], out var text) && text == Probe;
        if (proven) return key;
        throw new SecretsException("incorrect passphrase; set PULUMI_CONFIG_PASSPHRASE to the one that the stack was created with");
    }

    private static byte[] Derive(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Rounds, HashAlgorithmName.SHA256, AesText.KeySize);

    private static JsonElement StateOf(string salt) =>
        JsonDocument.Parse(new JsonObject { ["salt"] = salt }.ToJsonString()).RootElement;
}
