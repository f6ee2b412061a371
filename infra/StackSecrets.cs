using System.Collections.Immutable;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Specs;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>The secrets of a stack's configuration: SSH keys and what stack files refer to as <c>secret://NAME</c>.</summary>
/// <remarks>
/// Keys of the configuration: <c>loginKey</c> (secret) and <c>loginKeyPublic</c> for the engineer's login to all nodes,
/// <c>hostKey-NODE</c> (secret) and <c>hostKeyPublic-NODE</c> for each node's own identity, <c>NAME</c> (secret) for a reference.
/// </remarks>
internal sealed class StackSecrets(Config config)
{
    public Output<string> LoginKey => config.RequireSecret("loginKey");

    public string LoginKeyPublic => config.Require("loginKeyPublic");

    public string HostKeyPublic(string node) => config.Require($"hostKeyPublic-{node}");

    /// <summary>All keys that a node gets at its first boot; secret, since the node's private host key is among them.</summary>
    public Output<NodeKeys> KeysOf(string node)
    {
        var (hostKeyPublic, loginKeyPublic) = (HostKeyPublic(node), LoginKeyPublic);
        return config.RequireSecret($"hostKey-{node}").Apply(hostKey => new NodeKeys(hostKey, hostKeyPublic, loginKeyPublic));
    }

    /// <summary>The texts of secrets by name; secret even where the configuration holds them in clear.</summary>
    public Output<ImmutableDictionary<string, string>> Texts(IReadOnlyList<string> names) =>
        Output.All(names.Select(config.RequireSecret)).Apply(texts => names.Zip(texts).ToImmutableDictionary(t => t.First, t => t.Second));

    /// <summary>Keyed by the login key, which only who may read the stack's secrets knows; so they need not be secret themselves.</summary>
    public Output<KeyFingerprints> Fingerprints(IReadOnlyList<string> names) =>
        Output.Unsecret(Output.Tuple(LoginKey, Texts(names)).Apply(t => KeyFingerprints.Of(t.Item1, t.Item2)));

    /// <summary>What the configuration lacks for a load balancer, a line each; empty when nothing is missing.</summary>
    public IEnumerable<string> Missing(string stack, LoadBalancerSpec loadBalancer)
    {
        var ssh = loadBalancer.NodeNames.SelectMany(node => new[] { $"hostKey-{node}", $"hostKeyPublic-{node}" })
            .Prepend("loginKeyPublic").Prepend("loginKey").Where(IsMissing).ToList();
        if (ssh.Count > 0)
            yield return $"the configuration of stack '{stack}' has no {string.Join(", ", ssh)}: run \"lbinfra secrets init {stack}\"";

        foreach (var name in KeySecrets.Of(loadBalancer).Where(IsMissing))
        {
            yield return $"load balancer '{loadBalancer.Name}' refers to \"secret://{name}\", but the configuration of stack '{stack}' has no such secret: " +
                $"run \"lbinfra secrets set {stack} {name}\", or \"pulumi config set --secret {name}\"";
        }
    }

    private bool IsMissing(string key) => string.IsNullOrEmpty(config.Get(key));
}
