using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>Through which gateways replies from the VIPs leave, with real FRR on both sides.</summary>
public sealed class ReplyRouteTests
{
    // Gateways of one AS, and gateways whose paths have other AS numbers, of two and of four bytes.
    [Theory]
    [InlineData(60201u, 60201u)]
    [InlineData(60201u, 60202u)]
    [InlineData(64999u, 4_200_100_000u)]
    public async Task Replies_GatewaysAnnounceADefault_TakeThoseThatStillDo(uint first, uint second)
    {
        await using var node = await RoutedNode.StartAsync(
            GatewayConfiguration.Node(first, second), GatewayConfiguration.Of(1, first), GatewayConfiguration.Of(2, second));

        await LeaveBy(node, "bgp 172.20.0.1 172.20.0.2", "bgp fe80::1 fe80::2");
        await Default(node, 1, first, "no");
        await LeaveBy(node, "bgp 172.20.0.2", "bgp fe80::2");
        (await node.Inside("ip", "route", "get", "198.51.100.10", "from", SampleStack.Vip)).Output.ShouldContain("via 172.20.0.2 dev ens4");

        // The fixed routes come back when nobody announces one.
        await Default(node, 2, second, "no");
        await LeaveBy(node, "fixed 172.20.0.1 172.20.0.2", "fixed 2001:db8:20::1 2001:db8:20::2");
        await Default(node, 1, first, "");
        await LeaveBy(node, "bgp 172.20.0.1", "bgp fe80::1");
    }

    // A node that was set up by an earlier version has the fixed route with a metric that zebra prefers to all announced routes.
    [Fact]
    public async Task Replies_RouteOfAnEarlierVersion_IsReplaced()
    {
        await using var node = await RoutedNode.StartAsync(
            GatewayConfiguration.Node(60201, 60201), GatewayConfiguration.Of(1, 60201), GatewayConfiguration.Of(2, 60201));
        await Default(node, 2, 60201, "no");
        foreach (var (family, net) in new[] { ("-4", "172.20.0."), ("-6", "2001:db8:20::") })
        {
            var added = await node.Inside(
                "ip", family, "route", "add", "default", "metric", "4096", "table", "201",
                "nexthop", "via", net + 1, "dev", "ens4", "nexthop", "via", net + 2, "dev", "ens4");
            added.ExitCode.ShouldBe(0, added.Error);
        }

        (await node.Inside("/usr/local/lib/lbinfra/network", "up")).ExitCode.ShouldBe(0);

        await LeaveBy(node, "bgp 172.20.0.1", "bgp fe80::1");
    }

    private static async Task LeaveBy(RoutedNode node, string gateways, string gatewaysV6)
    {
        await RoutedNode.Becomes(() => node.ReplyRoute("-4"), gateways);
        await RoutedNode.Becomes(() => node.ReplyRoute("-6"), gatewaysV6);
    }

    private static Task Default(RoutedNode node, int gateway, uint asNumber, string no) => node.AtGateway(
        gateway,
        "configure terminal",
        $"router bgp {asNumber}",
        "address-family ipv4 unicast",
        $"{no} neighbor nodes default-originate",
        "exit-address-family",
        "address-family ipv6 unicast",
        $"{no} neighbor nodes default-originate");
}
