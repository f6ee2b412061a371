using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>An AS number of a single node that is known in advance: set, or derived from an address that the stack chooses.</summary>
internal sealed record NodeAsNumber(uint Number, YamlPath Path, bool IsGiven)
{
    /// <summary>
    /// The known numbers of a load balancer. Nodes that share the site's AS number, or whose address Neutron chooses, have none.
    /// </summary>
    public static IEnumerable<NodeAsNumber> Of(SiteSpec site, LoadBalancerSpec loadBalancer) =>
        loadBalancer.Nodes.Addresses.Select(node => Of(site, node)).OfType<NodeAsNumber>();

    /// <summary>
    /// The numbers that may conflict. Two derived numbers are equal only if the addresses are, which another rule reports.
    /// </summary>
    public static IEnumerable<NodeAsNumber> Clashable(IReadOnlyCollection<NodeAsNumber> numbers)
    {
        var given = numbers.Where(number => number.IsGiven).Select(number => number.Number).ToHashSet();
        return numbers.Where(number => given.Contains(number.Number));
    }

    private static NodeAsNumber? Of(SiteSpec site, NodeAddressSpec node)
    {
        if (node.AsNumber is { } given) return new NodeAsNumber(given, node.At(it => it.AsNumber), IsGiven: true);
        if (site.Bgp is not { AsNumber: null, BaseAsNumber: { } first } || !site.L3.Cidr.Contains(node.L3)) return null;
        if (node.L3.Family != IpFamily.IPv4) return null;
        var number = (long)first + HostOffset.Of(node.L3, site.L3.Cidr);
        return number <= uint.MaxValue ? new NodeAsNumber((uint)number, node.At(it => it.L3), IsGiven: false) : null;
    }
}
