using System.Collections.Immutable;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>The secrets of a stack's configuration: SSH keys, and secrets that stack files refer to as <c>secret://NAME</c>.</summary>
/// <remarks><see cref="StackKeys"/> defines the names of SSH keys.</remarks>
internal sealed class StackSecrets(Config config)
{
    /// <summary>The private key for logging in to nodes and the bastion; secret.</summary>
    /// <exception cref="RunException">The configuration lacks it.</exception>
    public Output<string> LoginKey => config.RequireSecret(StackKeys.Login);

    /// <summary>The public key of <see cref="LoginKey"/>, as in authorized_keys.</summary>
    /// <exception cref="RunException">The configuration lacks it.</exception>
    public string LoginKeyPublic => config.Require(StackKeys.LoginPublic);

    /// <summary>The public host key of a node, as in known_hosts.</summary>
    /// <exception cref="RunException">The configuration lacks it.</exception>
    public string HostKeyPublic(string node) => config.Require(StackKeys.HostPublic(node));

    /// <summary>All keys that a node gets at its first boot; secret, because they include the private host key.</summary>
    public Output<NodeKeys> KeysOf(string node)
    {
        var (hostKeyPublic, loginKeyPublic) = (HostKeyPublic(node), LoginKeyPublic);
        return config.RequireSecret(StackKeys.Host(node)).Apply(hostKey => new NodeKeys(hostKey, hostKeyPublic, loginKeyPublic));
    }

    /// <summary>The secrets by name; treated as secret even if the configuration contains them as plain text.</summary>
    public Output<ImmutableDictionary<string, string>> Texts(IReadOnlyList<string> names) =>
        Output.All(names.Select(config.RequireSecret)).Apply(texts => names.Zip(texts).ToImmutableDictionary(t => t.First, t => t.Second));

    /// <summary>The fingerprints of secrets. They are not secret: the hash is keyed with the login key.</summary>
    public Output<KeyFingerprints> Fingerprints(IReadOnlyList<string> names) =>
        Output.Unsecret(Output.Tuple(LoginKey, Texts(names)).Apply(t => KeyFingerprints.Of(t.Item1, t.Item2)));

    /// <summary>The names of the SSH keys of a stack's nodes that are missing from the configuration.</summary>
    public IReadOnlyList<string> MissingKeys(StackSpec stack) =>
        [.. StackKeys.Needed(stack).SelectMany(pair => new[] { pair.Private, pair.Public }).Where(name => !Has(name))];

    /// <summary>True if the configuration has a value with this name that is not empty.</summary>
    public bool Has(string name) => !string.IsNullOrEmpty(Text(name));

    /// <summary>The value with this name, for checks; it must not become part of a message or a resource. Null if there is none.</summary>
    public string? Text(string name) => config.Get(name);
}
