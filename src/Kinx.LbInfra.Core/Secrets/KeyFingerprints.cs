using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>
/// What tells one version of a secret from another without telling the secret: part of the names of key files, so that a rotated
/// key makes a new generation, and a roll-back still finds the file of the one before.
/// </summary>
public sealed class KeyFingerprints
{
    private const int Length = 12;

    private readonly FrozenDictionary<string, string>? _byName;

    private KeyFingerprints(FrozenDictionary<string, string>? byName) => _byName = byName;

    /// <summary>Zeros for every secret, to render without any.</summary>
    public static KeyFingerprints StandIn { get; } = new(null);

    /// <summary>The fingerprint of a secret: 12 hexadecimal digits.</summary>
    /// <exception cref="KeyNotFoundException">The secret was not among those given.</exception>
    public string this[string secret] => _byName is null ? new string('0', Length) : _byName[secret];

    /// <summary>Fingerprints of secrets: a keyed hash (HMAC-SHA256), since a plain one would let a guess be tried.</summary>
    /// <param name="hashKey">Something that only who may see the secrets knows: the stack's private login key.</param>
    /// <param name="secrets">The secrets' texts by name.</param>
    public static KeyFingerprints Of(string hashKey, IReadOnlyDictionary<string, string> secrets) =>
        new(secrets.ToFrozenDictionary(secret => secret.Key, secret => Fingerprint(hashKey, secret.Value), StringComparer.Ordinal));

    private static string Fingerprint(string hashKey, string text) =>
        HashPrefix.Of(HMACSHA256.HashData(Encoding.UTF8.GetBytes(hashKey), Encoding.UTF8.GetBytes(text)), Length);
}
