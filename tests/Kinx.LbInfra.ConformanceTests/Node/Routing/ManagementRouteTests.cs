using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>The way of replies to logins from other subnets than the management network.</summary>
public sealed class ManagementRouteTests
{
    private const string Client = "203.0.113.9";

    // Both subnets may have a gateway; which of them the default route of the node leads to depends on the image.
    [Theory]
    [InlineData("100", "200")]
    [InlineData("200", "100")]
    public async Task Replies_BothNetworksHaveAGateway_LeaveByTheManagementPort(string metric, string metricOfL3)
    {
        await using var node = await RoutedNode.StartAsync(GatewayConfiguration.Node(60201, 60201));
        string[] commands =
        [
            "link add ens3 type veth peer name ens3-peer", "addr add 192.168.5.11/24 dev ens3", "link set ens3-peer up", "link set ens3 up",
            $"route add default via 192.168.5.1 dev ens3 metric {metric}", $"route add default via 172.20.0.1 dev ens4 metric {metricOfL3}",
        ];
        foreach (var command in commands)
        {
            (await node.Inside(["ip", .. command.Split(' ')])).Error.ShouldBeEmpty();
        }

        // It runs at boot, after changes and every 10 s.
        (await node.Inside("/usr/local/lib/lbinfra/network", "up")).ExitCode.ShouldBe(0);
        (await node.Inside("/usr/local/lib/lbinfra/network", "up")).ExitCode.ShouldBe(0);

        (await Way(node, "192.168.5.11", Client)).ShouldContain("via 192.168.5.1 dev ens3");
        (await Way(node, "192.168.5.11", "192.168.5.77")).ShouldContain("192.168.5.77 from 192.168.5.11 dev ens3");
        (await node.Inside("ip", "rule", "show", "pref", "1001")).Output.ShouldBe("1001:\tfrom 192.168.5.11 lookup 202\n");
    }

    [Fact]
    public async Task Replies_ManagementWithoutGateway_AreLeftToTheNode()
    {
        await using var node = await RoutedNode.StartAsync(GatewayConfiguration.Node(60201, 60201));

        (await node.Inside("ip", "rule", "show", "pref", "1001")).Output.ShouldBeEmpty();
    }

    private static async Task<string> Way(RoutedNode node, string from, string to) =>
        (await node.Inside("ip", "route", "get", to, "from", from)).Output;
}
