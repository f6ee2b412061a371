using System.Security.Cryptography;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>A public key as in known_hosts: type and base64.</summary>
internal sealed record SshHostKey(string Type, string Base64)
{
    /// <exception cref="ProviderException">The text is not a public key.</exception>
    public static SshHostKey Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length >= 2 && Convert.TryFromBase64String(parts[1], new byte[parts[1].Length], out var length) && length > 0)
        {
            return new SshHostKey(parts[0], parts[1]);
        }

        throw new ProviderException("connection: 'hostKey' is not a public key such as 'ssh-ed25519 AAAA…'");
    }

    /// <summary>The signature algorithms. RSA keys can use newer ones than their type says.</summary>
    public string Algorithms => Type == "ssh-rsa" ? "rsa-sha2-512,rsa-sha2-256,ssh-rsa" : Type;

    /// <summary>As ssh prints it: <c>SHA256:…</c>.</summary>
    public string Fingerprint => "SHA256:" + Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(Base64))).TrimEnd('=');
}
