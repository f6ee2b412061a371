using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>An AS number of a single node that is known before Neutron is asked: given, or derived from a chosen address.</summary>
internal sealed record NodeAsNumber(uint Number, YamlPath Path, bool IsGiven)
{
    /// <summary>Nodes that share the site's AS number, or get their address from Neutron, have none.</summary>
    public static IEnumerable<NodeAsNumber> Of(SiteSpec site, LoadBalancerSpec loadBalancer) =>
        loadBalancer.Nodes.Addresses.Select(node => Of(site, node)).OfType<NodeAsNumber>();

    /// <summary>Those that may clash: two derived ones are equal only where the addresses are, which is another mistake.</summary>
    public static IEnumerable<NodeAsNumber> Clashable(IReadOnlyCollection<NodeAsNumber> numbers)
    {
        var given = numbers.Where(number => number.IsGiven).Select(number => number.Number).ToHashSet();
        return numbers.Where(number => given.Contains(number.Number));
    }

    private static NodeAsNumber? Of(SiteSpec site, NodeAddressSpec node)
    {
        if (node.AsNumber is { } given) return new NodeAsNumber(given, node.At(it => it.AsNumber), IsGiven: true);
        if (site.Bgp is not { AsNumber: null, BaseAsNumber: { } first } || !IpText.IsIn(node.L3, site.L3.Cidr)) return null;
        if (IpText.Family(node.L3) != IpFamily.IPv4) return null;
        var number = (long)first + HostOffset.Of(node.L3, site.L3.Cidr);
        return number <= uint.MaxValue ? new NodeAsNumber((uint)number, node.At(it => it.L3), IsGiven: false) : null;
    }
}
