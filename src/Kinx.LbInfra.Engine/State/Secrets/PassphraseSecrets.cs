using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>
/// Pulumi's passphrase secrets: PBKDF2-HMAC-SHA256 with 1,000,000 rounds, AES-256-GCM, texts <c>v1:nonce:ciphertext</c>.
/// The key is derived once, when it is first needed.
/// </summary>
public sealed class PassphraseSecrets : ISecretsManager
{
    private const string Type = "passphrase";
    private const string Probe = "pulumi";
    private const int Rounds = 1_000_000;
    private const int SaltSize = 8;

    private readonly string _passphrase;
    private readonly string _salt;
    private readonly Lazy<byte[]> _key;

    private PassphraseSecrets(string passphrase, string salt, Func<byte[]> key)
    {
        _passphrase = passphrase;
        _salt = salt;
        _key = new Lazy<byte[]>(key);
        Description = new SecretsProvider(Type, StateOf(salt));
    }

    public SecretsProvider Description { get; }

    /// <summary>As <c>encryptionsalt</c> of the settings file: <c>v1:SALT:v1:NONCE:CIPHERTEXT</c>; the end proves the passphrase.</summary>
    public string EncryptionSalt => _salt;

    /// <summary>For an existing stack. A wrong passphrase shows with the first use.</summary>
    /// <param name="encryptionSalt">From the settings file or the state.</param>
    public static PassphraseSecrets Open(string passphrase, string encryptionSalt) =>
        new(passphrase, encryptionSalt, () => DeriveProven(passphrase, encryptionSalt));

    /// <summary>For a new stack: a new random salt.</summary>
    public static PassphraseSecrets Create(string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        var key = Derive(passphrase, salt);
        return new(passphrase, $"v1:{Convert.ToBase64String(salt)}:{AesText.Encrypt(key, Probe)}", () => key);
    }

    public void Prepare() => _ = Task.Run(() => _key.Value);

    public ISecretsManager For(SecretsProvider description)
    {
        if (description.Type != Type)
            throw new SecretsException(
                $"the state's secrets provider is '{description.Type}'; this engine knows 'passphrase' only; "
                + "change it with the Pulumi CLI: pulumi stack change-secrets-provider passphrase");
        var salt = description.State.TryGetProperty("salt", out var value) ? value.GetString() ?? "" : "";
        return salt == _salt ? this : Open(_passphrase, salt);
    }

    public string Encrypt(string plaintext) => AesText.Encrypt(_key.Value, plaintext);

    public string Decrypt(string ciphertext) => AesText.Decrypt(_key.Value, ciphertext);

    private static byte[] DeriveProven(string passphrase, string encryptionSalt)
    {
        var parts = encryptionSalt.Split(':', 3);
        if (parts.Length != 3 || parts[0] != "v1")
            throw new SecretsException(
                "the encryption salt is not of the form 'v1:salt:v1:nonce:ciphertext'; "
                + "restore 'encryptionsalt' in the stack's settings file");
        var key = Derive(passphrase, AesText.FromBase64(parts[1]));
        var proven = AesText.TryDecrypt(key, parts[2], out var text) && text == Probe;
        return proven
            ? key
            : throw new SecretsException("incorrect passphrase; set PULUMI_CONFIG_PASSPHRASE to the one that the stack was made with");
    }

    private static byte[] Derive(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Rounds, HashAlgorithmName.SHA256, AesText.KeySize);

    private static JsonElement StateOf(string salt) =>
        JsonDocument.Parse(new JsonObject { ["salt"] = salt }.ToJsonString()).RootElement;
}
