using Kinx.LbInfra.Core.Secrets;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>Where a node keeps key material. It never comes with the configuration: the Keys command brings it.</summary>
public static class KeyFile
{
    /// <summary>The folder of key files, readable by root alone.</summary>
    public const string Folder = "/etc/lbinfra/keys";

    private const string Scheme = "secret://";

    /// <summary>
    /// The file of a secret: <c>secret://web</c> is <c>/etc/lbinfra/keys/web-FINGERPRINT.pem</c>. A rotated key gets a file of its own.
    /// </summary>
    public static string PathOf(string reference, KeyFingerprints fingerprints)
    {
        var name = NameOf(reference);
        return $"{Folder}/{ProxyName.InFile(name)}-{fingerprints[name]}.pem";
    }

    /// <summary>The name of a secret in the stack's configuration.</summary>
    public static string NameOf(string reference) =>
        reference.StartsWith(Scheme, StringComparison.Ordinal) ? reference[Scheme.Length..] : reference;

    /// <summary>HAProxy's list of a listener's certificates; it names files and holds no secret.</summary>
    internal static string CrtListOf(string listener) => $"/etc/haproxy/{ProxyName.InFile(listener)}.crt-list";
}
