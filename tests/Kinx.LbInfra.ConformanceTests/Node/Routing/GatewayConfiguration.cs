using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>The configurations of <see cref="RoutedNode"/>.</summary>
internal static class GatewayConfiguration
{
    public const string VipV6 = "2001:db8:1::47";

    /// <summary>A gateway that accepts any node of the L3 network and announces a default route to it.</summary>
    /// <param name="number">1 or 2, the last part of its addresses.</param>
    /// <param name="asNumber">Its AS number.</param>
    public static string Of(int number, uint asNumber) => $"""
        frr defaults traditional
        hostname gw{number}
        router bgp {asNumber}
         bgp router-id 172.20.0.{number}
         no bgp ebgp-requires-policy
         neighbor nodes peer-group
         neighbor nodes remote-as external
         neighbor nodes timers 1 3
         neighbor nodes timers connect 1
         neighbor nodes bfd 3 300 300
         bgp listen range 172.20.0.0/24 peer-group nodes
         bgp listen range 2001:db8:20::/64 peer-group nodes
         address-family ipv4 unicast
          neighbor nodes default-originate
         exit-address-family
         address-family ipv6 unicast
          neighbor nodes activate
          neighbor nodes default-originate
         exit-address-family
        exit

        """;

    /// <summary>A node with an IPv4 and an IPv6 VIP.</summary>
    /// <param name="first">AS number of the first gateway.</param>
    /// <param name="second">AS number of the second gateway.</param>
    public static NodeConfiguration Node(uint first, uint second) => Node(bgp => bgp with
    {
        Bfd = null,
        Gateways =
        [
            new GatewaySpec { Address = HostAddress.Parse("172.20.0.1"), AsNumber = first },
            new GatewaySpec { Address = HostAddress.Parse("172.20.0.2"), AsNumber = second },
            new GatewaySpec { Address = HostAddress.Parse("2001:db8:20::1"), AsNumber = first },
            new GatewaySpec { Address = HostAddress.Parse("2001:db8:20::2"), AsNumber = second },
        ],
    });

    /// <summary>A node with an IPv4 and an IPv6 VIP.</summary>
    /// <param name="bgp">Changes the BGP settings of the site.</param>
    public static NodeConfiguration Node(Func<BgpSpec, BgpSpec> bgp)
    {
        var sample = SampleStack.Site();
        var site = sample with { Bgp = bgp(sample.Bgp), L3 = sample.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") } };
        var loadBalancer = SampleStack.LoadBalancer() with
        {
            AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse(VipV6) }],
        };
        return new NodeRenderer(StagedNode.Templates).Render(
            SampleStack.Stack(loadBalancer) with { Site = site },
            loadBalancer,
            0,
            [
                SampleStack.Nodes[0] with { L3V6 = HostAddress.Parse("2001:db8:20::11") },
                SampleStack.Nodes[1] with { L3V6 = HostAddress.Parse("2001:db8:20::12") },
            ],
            KeyFingerprints.StandIn);
    }
}
