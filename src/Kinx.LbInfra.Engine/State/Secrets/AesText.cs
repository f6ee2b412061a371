using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>
/// Texts encrypted with AES-256-GCM in Pulumi's form: <c>v1:BASE64(nonce):BASE64(ciphertext and tag)</c>. Source:
/// <c>sdk/go/common/resource/config/crypt.go</c>.
/// </summary>
internal static class AesText
{
    public const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static string Encrypt(byte[] key, string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var plain = Encoding.UTF8.GetBytes(plaintext);
        var sealedBytes = new byte[plain.Length + TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedBytes)}";
    }

    public static string Decrypt(byte[] key, string ciphertext)
    {
        if (TryDecrypt(key, ciphertext, out var plaintext)) return plaintext;
        throw new SecretsException(
            "a secret cannot be decrypted: the ciphertext was changed or made with another passphrase; restore it from a backup");
    }

    public static bool TryDecrypt(byte[] key, string ciphertext, [NotNullWhen(true)] out string? plaintext)
    {
        plaintext = null;
        var parts = ciphertext.Split(':');
        if (parts is not ["v1", var nonceText, var sealedText]) return false;
        var nonce = FromBase64(nonceText);
        var sealedBytes = FromBase64(sealedText);
        if (nonce.Length != NonceSize || sealedBytes.Length < TagSize) return false;
        var plain = new byte[sealedBytes.Length - TagSize];
        using var aes = new AesGcm(key, TagSize);
        try
        {
            aes.Decrypt(nonce, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }

        plaintext = Encoding.UTF8.GetString(plain);
        return true;
    }

    /// <exception cref="SecretsException">The text is not base64.</exception>
    public static byte[] FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException exception)
        {
            throw new SecretsException("a ciphertext or salt is not valid base64; restore it from a backup", exception);
        }
    }
}
