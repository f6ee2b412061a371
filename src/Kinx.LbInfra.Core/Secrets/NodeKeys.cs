namespace Kinx.LbInfra.Core.Secrets;

/// <summary>The SSH keys that a node gets at its first boot.</summary>
/// <param name="HostPrivateKey">Ed25519 host key in OpenSSH's PEM format; secret.</param>
/// <param name="HostPublicKey">The matching public key, one line: <c>ssh-ed25519 AAAA… comment</c>.</param>
/// <param name="LoginPublicKey">The public key of the user who may log in, one line of <c>authorized_keys</c>.</param>
public sealed record NodeKeys(string HostPrivateKey, string HostPublicKey, string LoginPublicKey);
