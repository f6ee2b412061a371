using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>Other intervals of BFD on a running node.</summary>
public sealed class BfdIntervalTests
{
    // The default, and settings that differ from it in one, two and all values.
    [Theory]
    [InlineData(5, 500, 500)]
    [InlineData(3, 300, 1000)]
    [InlineData(10, 100, 300)]
    public async Task Reload_OtherIntervals_KeepsSessionsAndRoute(int multiplier, int receive, int transmit)
    {
        await using var node = await RoutedNode.StartAsync(
            Node(new BfdSpec()), GatewayConfiguration.Of(1, 60201), GatewayConfiguration.Of(2, 60201));
        await Announce(node);
        await BothUp(node);

        await node.Place(Node(new BfdSpec { DetectMultiplier = multiplier, ReceiveInterval = receive, TransmitInterval = transmit }));
        await Reloaded(node);

        await RoutedNode.Becomes(() => Intervals(node), $"{multiplier} {receive} {transmit}");
        await BothUp(node);
        // And back to what FRR has by default.
        await node.Place(Node(new BfdSpec()));
        await Reloaded(node);
        await RoutedNode.Becomes(() => Intervals(node), "3 300 300");
        await BothUp(node);
        foreach (var gateway in new[] { 1, 2 })
        {
            (await Downs(node, gateway)).ShouldBe(0, $"gateway {gateway}");
            (await Route(node, gateway)).ShouldContain("172.20.0.11");
        }
    }

    private static NodeConfiguration Node(BfdSpec bfd) => GatewayConfiguration.Node(bgp => bgp with { Bfd = bfd });

    private static Task Announce(RoutedNode node) => node.Inside(
        "vtysh",
        "-c", "configure terminal",
        "-c", "router bgp 4200000011",
        "-c", "address-family ipv4 unicast",
        "-c", $"network {SampleStack.Vip}/32");

    private static async Task Reloaded(RoutedNode node)
    {
        var reloaded = await node.ReloadFrr();
        reloaded.ExitCode.ShouldBe(0, reloaded.Output + reloaded.Error);
    }

    private static async Task BothUp(RoutedNode node)
    {
        foreach (var gateway in new[] { 1, 2 })
        {
            await RoutedNode.Becomes(() => State(node, gateway), "up");
            await NodeWorld.Until(async () => (await Route(node, gateway)).Contains("172.20.0.11"), true, RoutedNode.Limit);
        }
    }

    private static async Task<string> State(RoutedNode node, int gateway) =>
        (string?)Peer(await node.AtGateway(gateway, "show bfd peers json"))?["status"] ?? "none";

    private static async Task<string> Route(RoutedNode node, int gateway) =>
        (await node.AtGateway(gateway, $"show ip route {SampleStack.Vip}/32")).Output;

    // What the node tells its first gateway.
    private static async Task<string> Intervals(RoutedNode node)
    {
        var peers = JsonNode.Parse((await node.Inside("vtysh", "-c", "show bfd peers json")).Output)!.AsArray();
        var peer = peers.Single(peer => (string?)peer!["peer"] == "172.20.0.1")!;
        return $"{peer["detect-multiplier"]} {peer["receive-interval"]} {peer["transmit-interval"]}";
    }

    // BGP sessions and BFD sessions with the node that went down.
    private static async Task<int> Downs(RoutedNode node, int gateway)
    {
        var bfd = Peer(await node.AtGateway(gateway, "show bfd peers counters json"))!;
        var bgp = JsonNode.Parse((await node.AtGateway(gateway, "show bgp ipv4 unicast summary json")).Output)!["peers"]!["172.20.0.11"]!;
        return (int)bfd["session-down"]! + (int)bgp["connectionsDropped"]!;
    }

    private static JsonNode? Peer(ExternalCommandResult answer)
    {
        var peers = answer.Output.Length > 0 ? JsonNode.Parse(answer.Output)!.AsArray() : [];
        return peers.FirstOrDefault(peer => (string?)peer!["peer"] == "172.20.0.11");
    }
}
