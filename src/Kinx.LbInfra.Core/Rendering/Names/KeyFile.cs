using Kinx.LbInfra.Core.Secrets;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>Where a node keeps key material. It never comes with the configuration: the Keys command brings it.</summary>
public static class KeyFile
{
    /// <summary>The folder of key files, readable by root alone.</summary>
    public const string Folder = "/etc/lbinfra/keys";

    /// <summary>
    /// The file of a secret: <c>secret://web</c> is <c>/etc/lbinfra/keys/web-FINGERPRINT.pem</c>. A rotated key gets a file of its own.
    /// </summary>
    public static string PathOf(string reference, KeyFingerprints fingerprints)
    {
        var name = SecretReference.NameOf(reference);
        return $"{Folder}/{ProxyName.InFile(name)}-{fingerprints[name]}.pem";
    }

    /// <summary>HAProxy's list of a listener's certificates; it names files and holds no secret.</summary>
    internal static string CrtListOf(string listener) => $"/etc/haproxy/{ProxyName.InFile(listener)}.crt-list";
}
