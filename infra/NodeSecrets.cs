using Kinx.LbInfra.Core.Rendering;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>The SSH keys that <c>lbinfra secrets init</c> wrote into the stack's configuration.</summary>
/// <remarks>
/// Keys of the configuration: <c>loginKey</c> (secret) and <c>loginKeyPublic</c> for the engineer's login to all nodes,
/// <c>hostKey-NODE</c> (secret) and <c>hostKeyPublic-NODE</c> for each node's own identity.
/// </remarks>
internal sealed class NodeSecrets(Config config)
{
    public Output<string> LoginKey => config.RequireSecret("loginKey");

    public string HostKeyPublic(string node) => config.Require($"hostKeyPublic-{node}");

    /// <summary>All keys that a node gets at its first boot; secret, since the node's private host key is among them.</summary>
    public Output<NodeKeys> KeysOf(string node)
    {
        var (hostKeyPublic, loginKeyPublic) = (HostKeyPublic(node), config.Require("loginKeyPublic"));
        return config.RequireSecret($"hostKey-{node}").Apply(hostKey => new NodeKeys(hostKey, hostKeyPublic, loginKeyPublic));
    }
}
