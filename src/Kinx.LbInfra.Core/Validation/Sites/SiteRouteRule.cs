using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Sites;

/// <summary>What the routes of VIPs carry can be written on one line of the daemon's configuration, and TTL security is of use.</summary>
internal sealed class SiteRouteRule : IStackRule
{
    // Far below the 4,096 characters that FRR reads of a line.
    private const int MaxCommunities = 32;

    public IEnumerable<Diagnostic> Check(LoadedStack stack)
    {
        var bgp = stack.Site.Bgp;
        var large = bgp.At(it => it.LargeCommunities);
        var quagga = bgp.Daemon == BgpDaemon.Quagga && bgp.LargeCommunities.Count > 0
            ? new[] { SiteDiagnostics.LargeCommunitiesOfQuagga(large) }
            : [];
        return Communities(bgp.At(it => it.Communities), bgp.Communities).Concat(Communities(large, bgp.LargeCommunities))
            .Concat(quagga).Concat(TtlSecurity(bgp));
    }

    private static IEnumerable<Diagnostic> Communities(YamlPath path, IReadOnlyList<string> communities)
    {
        foreach (var same in communities.Index().Where(item => item.Item.Length > 0).GroupBy(item => item.Item, item => item.Index))
        {
            foreach (var other in same.Skip(1))
            {
                yield return SiteDiagnostics.CommunityTwice(path.Item(other), same.Key, path.Item(same.First()));
            }
        }

        if (communities.Count > MaxCommunities) yield return SiteDiagnostics.TooManyCommunities(path, communities.Count, MaxCommunities);
    }

    private static IEnumerable<Diagnostic> TtlSecurity(BgpSpec bgp) =>
        from gateway in bgp.Gateways
        let hops = gateway.TtlSecurityHops ?? 1
        where hops > 1
        select SiteDiagnostics.TtlSecurityTooWide(gateway.At(it => it.TtlSecurityHops), hops);
}
