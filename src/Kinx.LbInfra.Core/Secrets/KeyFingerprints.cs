using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>
/// Identifies versions of a secret without revealing it. Fingerprints are part of the names of key files, so that a rotated key creates a
/// new generation, and a rollback still finds the previous file.
/// </summary>
public sealed class KeyFingerprints
{
    private const int Length = 12;

    private readonly FrozenDictionary<string, string>? _byName;

    private KeyFingerprints(FrozenDictionary<string, string>? byName) => _byName = byName;

    /// <summary>All zeros for every secret, to render without secrets.</summary>
    public static KeyFingerprints StandIn { get; } = new(null);

    /// <summary>The fingerprint of a secret: 12 hexadecimal digits.</summary>
    /// <exception cref="KeyNotFoundException">There is no fingerprint of this secret.</exception>
    public string this[string secret] => _byName is null ? new string('0', Length) : _byName[secret];

    /// <summary>Computes fingerprints with a keyed hash (HMAC-SHA256), because a plain hash would allow guesses to be verified.</summary>
    /// <param name="hashKey">The stack's private login key, which is known only to those who may see the secrets.</param>
    /// <param name="secrets">The secrets by name.</param>
    public static KeyFingerprints Of(string hashKey, IReadOnlyDictionary<string, string> secrets) =>
        new(secrets.ToFrozenDictionary(secret => secret.Key, secret => Fingerprint(hashKey, secret.Value), StringComparer.Ordinal));

    private static string Fingerprint(string hashKey, string text) =>
        HashPrefix.Of(HMACSHA256.HashData(Encoding.UTF8.GetBytes(hashKey), Encoding.UTF8.GetBytes(text)), Length);
}
