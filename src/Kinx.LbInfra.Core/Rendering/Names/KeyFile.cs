using Kinx.LbInfra.Core.Secrets;

namespace Kinx.LbInfra.Core.Rendering.Names;

/// <summary>The paths of key files on a node. The Keys command writes these files; they are not part of the configuration.</summary>
public static class KeyFile
{
    /// <summary>The folder of key files, which only root can read.</summary>
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
