using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>What the resources of one load balancer are made from.</summary>
internal sealed record LoadBalancerArgs(
    LoadedStack Stack, LoadBalancerSpec Spec, SiteCloud Site, StackSecrets Secrets, NodeRenderer Renderer, UserDataRenderer UserData)
{
    /// <summary>
    /// Tags of every object of this load balancer, at most 60 characters each. Fixed at creation: the published plugin brings removed tags
    /// back.
    /// </summary>
    public IReadOnlyList<string> Tags =>
    [
        .. Spec.Tags.Prepend($"kinx:stack={Stack.Name}").Prepend($"kinx:lb={Spec.Name}")
            .Select(ObjectTag.Of).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The subnets on which every node gets a port of its own. Sorted, so that an edit that only moves members about replaces no node.
    /// </summary>
    public IReadOnlyList<string> MemberSubnetIds => [.. Spec.MemberSubnetIds.Order(StringComparer.Ordinal)];

    /// <summary>Whether some VIP is of IPv6.</summary>
    public bool HasIpv6Vip => Spec.VipAddresses.Any(vip => IpText.Family(vip) == IpFamily.IPv6);

    /// <summary>Names of the secrets that the nodes need as key files; empty without TLS.</summary>
    public IReadOnlyList<string> KeySecrets { get; } = Core.Secrets.KeySecrets.Of(Spec);

    /// <summary>Not secret: they show that a secret has changed, and nothing else about it.</summary>
    public Output<KeyFingerprints> KeyFingerprints => Secrets.Fingerprints(KeySecrets);

    /// <summary>Brings the keys to a node; secret.</summary>
    public Output<string> KeyScript => Output.Tuple(Secrets.Texts(KeySecrets), KeyFingerprints)
        .Apply(t => Core.Rendering.Scripts.KeyScript.Render(t.Item1, t.Item2));
}
