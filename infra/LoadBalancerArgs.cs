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
    /// Tags of every object of this load balancer, at most 60 characters each. Fixed at creation, because the published plugin
    /// restores removed tags.
    /// </summary>
    public IReadOnlyList<string> Tags =>
    [
        .. Spec.Tags.Prepend($"kinx:stack={Stack.Name}").Prepend($"kinx:lb={Spec.Name}")
            .Select(ObjectTag.Of).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The subnets on which every node gets a port. Sorted, so that changing only the order of members replaces no node.
    /// </summary>
    public IReadOnlyList<string> MemberSubnetIds => [.. Spec.MemberSubnetIds.Order(StringComparer.Ordinal)];

    /// <summary>True if any VIP is an IPv6 address.</summary>
    public bool HasIpv6Vip => Spec.VipAddresses.Any(vip => vip.Family == IpFamily.IPv6);

    /// <summary>Names of the secrets that nodes need as key files; empty without TLS and BGP passwords.</summary>
    public IReadOnlyList<string> KeySecrets { get; } = Core.Secrets.KeySecrets.Of(Stack.Site, Spec);

    /// <summary>The fingerprints of secrets. They are not secret: they reveal only that a secret has changed.</summary>
    public Output<KeyFingerprints> KeyFingerprints => Secrets.Fingerprints(KeySecrets);

    /// <summary>The script that installs the keys on a node; secret.</summary>
    public Output<string> KeyScript => Output.Tuple(Secrets.Texts(KeySecrets), KeyFingerprints)
        .Apply(t => Core.Rendering.Scripts.KeyScript.Render(t.Item1, t.Item2));
}
