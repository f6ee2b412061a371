using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node with an IPv6 VIP and a port on a member subnet, which offers a default route.</summary>
public sealed class NodeNetworkTests : IAsyncLifetime
{
    private const string VipV6 = "2001:db8:1::47";
    private const string MemberClient = "10.9.0.50";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly NodeWorld _world = new(Configuration(VipV6), serves: true);

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Node_Ipv6VipAndMemberSubnet_ServesBothByTheGatewaysAlone()
    {
        if (_world.Missing is { } missing) Assert.Skip(missing);

        await NodeWorld.Until(AnnouncedV6, true, Limit);
        await Answers(VipV6, "2001:db8:c::10");
        await Answers(SampleStack.Vip, MemberClient);
        await LeavesByTheGateway(SampleStack.Vip, MemberClient, "via 172.20.0.1 dev ens4");
        await LeavesByTheGateway(VipV6, "2001:db8:c::10", "via 2001:db8:20::1 dev ens4");
        (await _world.Inside("ip", "route", "show", "default")).Output.ShouldBeEmpty();

        await LostWaysComeBack();
        await ForeignRoutesGo();
        await WithdrawalTakesBoth();
        await OneFamilyWithoutASessionIsNotInService();
        await RemovedVipIsForgotten();
    }

    private static NodeConfiguration Configuration(params string[] further) => Configuration("2001:db8:20::1", further);

    private static NodeConfiguration Configuration(string gatewayV6, string[] further)
    {
        var site = NodeWorld.Site with
        {
            L3 = NodeWorld.Site.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") },
            Bgp = NodeWorld.Site.Bgp with
            {
                Gateways = [.. NodeWorld.Site.Bgp.Gateways, new GatewaySpec { Address = HostAddress.Parse(gatewayV6), AsNumber = 60201 }],
            },
        };
        var loadBalancer = SampleStack.LoadBalancer() with
        {
            AdditionalVips = [.. further.Select(address => new AdditionalVipSpec { IpAddress = HostAddress.Parse(address) })],
        };
        NodeAddresses[] nodes =
        [
            SampleStack.Nodes[0] with { L3V6 = HostAddress.Parse("2001:db8:20::11") },
            SampleStack.Nodes[1] with { L3V6 = HostAddress.Parse("2001:db8:20::12") },
        ];
        return new NodeRenderer(StagedNode.Templates)
            .Render(SampleStack.Stack(loadBalancer) with { Site = site }, loadBalancer, 0, nodes, KeyFingerprints.StandIn);
    }

    private async Task<bool> AnnouncedV6() =>
        (await _world.AtClient("ip", "-6", "route", "show", VipV6, "proto", "bgp")).Output.Contains("via", StringComparison.Ordinal);

    private async Task Answers(string vip, string client)
    {
        var answer = await Request(vip, client);
        answer.Output.ShouldContain(" 200 ", customMessage: $"{client} → {vip}: {answer.Error}");
    }

    private Task<ExternalCommandResult> Request(string vip, string client)
    {
        const string Program = "import socket, sys; c = socket.create_connection((sys.argv[1], 80), 5, (sys.argv[2], 0)); " +
            "c.settimeout(5); c.sendall(b'GET / HTTP/1.0\\r\\n\\r\\n'); print(c.recv(20))";
        return _world.AtClient("python3", "-c", Program, vip, client);
    }

    private async Task LeavesByTheGateway(string vip, string client, string way) =>
        (await _world.Inside("ip", "route", "get", client, "from", vip)).Output.ShouldContain(way);

    // A port that went down and up, a restart of the DHCP client or of systemd-networkd: none of them runs our program.
    private async Task LostWaysComeBack()
    {
        await _world.Inside("ip", "route", "flush", "table", "201");
        await _world.Inside("ip", "-6", "rule", "del", "from", VipV6);
        await _world.Inside("ip", "addr", "del", $"{SampleStack.Vip}/32", "dev", "lo");

        await NodeWorld.Until(async () => await Leads(SampleStack.Vip, MemberClient) && await Leads(VipV6, "2001:db8:c::10"), true, Limit);
        // The announcer may have seen the gap, and then withdraws until it trusts the node again.
        await NodeWorld.Until(
            async () => (await Request(SampleStack.Vip, MemberClient)).Output.Contains(" 200 ", StringComparison.Ordinal), true, Limit);
    }

    // Each renewal of the lease adds them again.
    private async Task ForeignRoutesGo()
    {
        foreach (var route in new[] { "default", "0.0.0.0/1" })
        {
            await _world.Inside("ip", "route", "add", route, "via", "10.9.0.1", "dev", "ens5");
        }

        await NodeWorld.Until(
            async () => (await _world.Inside("ip", "route", "show", "dev", "ens5")).Output.Contains("via", StringComparison.Ordinal),
            false,
            Limit);
    }

    private async Task<bool> Leads(string vip, string client) =>
        (await _world.Inside("ip", "route", "get", client, "from", vip)).Output.Contains("dev ens4", StringComparison.Ordinal);

    private async Task WithdrawalTakesBoth()
    {
        (await _world.Inside("lbinfra-node", "withdraw")).ExitCode.ShouldBe(0);
        await NodeWorld.Until(AnnouncedV6, false, Limit);
        (await _world.Announced()).ShouldBeFalse();
        (await _world.Inside("lbinfra-node", "auto")).ExitCode.ShouldBe(0);
        await NodeWorld.Until(AnnouncedV6, true, Limit);
    }

    private async Task OneFamilyWithoutASessionIsNotInService()
    {
        var refused = await _world.Apply(Configuration("2001:db8:20::99", [VipV6]));

        refused.ExitCode.ShouldBe(1, refused.Output);
        refused.Error.ShouldContain("serves again: no BGP session carries the IPv6 VIPs (2001:db8:20::99: ");
        await NodeWorld.Until(AnnouncedV6, true, Limit);
    }

    private async Task RemovedVipIsForgotten()
    {
        var applied = await _world.Apply(Configuration());
        applied.ExitCode.ShouldBe(0, applied.Error);
        await NodeWorld.Until(AnnouncedV6, false, Limit);
        (await _world.Inside("ip", "-6", "addr", "show", "dev", "lo")).Output.ShouldNotContain(VipV6);
        (await _world.Inside("ip", "-6", "rule", "show")).Output.ShouldNotContain(VipV6);
    }
}
