using System.Collections.Immutable;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>The secrets of a stack's configuration: SSH keys and what stack files refer to as <c>secret://NAME</c>.</summary>
/// <remarks><see cref="StackKeys"/> has the names of the former; a reference's is its own.</remarks>
internal sealed class StackSecrets(Config config)
{
    /// <summary>The private key for logging in to nodes and the bastion; secret.</summary>
    /// <exception cref="RunException">The configuration lacks it.</exception>
    public Output<string> LoginKey => config.RequireSecret(StackKeys.Login);

    /// <summary>The public half of <see cref="LoginKey"/>, as in authorized_keys.</summary>
    /// <exception cref="RunException">The configuration lacks it.</exception>
    public string LoginKeyPublic => config.Require(StackKeys.LoginPublic);

    /// <summary>The public host key of a node, as in known_hosts.</summary>
    /// <exception cref="RunException">The configuration lacks it.</exception>
    public string HostKeyPublic(string node) => config.Require(StackKeys.HostPublic(node));

    /// <summary>All keys that a node gets at its first boot; secret, since the node's private host key is among them.</summary>
    public Output<NodeKeys> KeysOf(string node)
    {
        var (hostKeyPublic, loginKeyPublic) = (HostKeyPublic(node), LoginKeyPublic);
        return config.RequireSecret(StackKeys.Host(node)).Apply(hostKey => new NodeKeys(hostKey, hostKeyPublic, loginKeyPublic));
    }

    /// <summary>The texts of secrets by name; secret even where the configuration holds them in clear.</summary>
    public Output<ImmutableDictionary<string, string>> Texts(IReadOnlyList<string> names) =>
        Output.All(names.Select(config.RequireSecret)).Apply(texts => names.Zip(texts).ToImmutableDictionary(t => t.First, t => t.Second));

    /// <summary>Not secret: they are keyed by the login key, which only readers of the stack's secrets know.</summary>
    public Output<KeyFingerprints> Fingerprints(IReadOnlyList<string> names) =>
        Output.Unsecret(Output.Tuple(LoginKey, Texts(names)).Apply(t => KeyFingerprints.Of(t.Item1, t.Item2)));

    /// <summary>The names of SSH keys that the configuration lacks for the nodes of a stack; empty when it is complete.</summary>
    public IReadOnlyList<string> MissingKeys(StackSpec stack) =>
        [.. StackKeys.Needed(stack).SelectMany(pair => new[] { pair.Private, pair.Public }).Where(name => !Has(name))];

    /// <summary>Whether the configuration has a value of this name; an empty one is none.</summary>
    public bool Has(string name) => !string.IsNullOrEmpty(config.Get(name));
}
