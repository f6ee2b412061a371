using System.Text.Json.Nodes;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// The cables of a container, which are cut at the far end, in the firewall's namespace: as with a real cable, the node loses its carrier
/// but keeps addresses and routes. If its own end were set down, its routes would go.
/// </summary>
internal static class NodeLinks
{
    /// <summary>Cuts or reconnects all cables.</summary>
    /// <param name="network">Of the node.</param>
    /// <param name="connected">False: they are cut.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ExternalCommandException">The node has no network namespace.</exception>
    /// <exception cref="LabException">The node has no cable.</exception>
    public static async Task SetAsync(NodeNetwork network, bool connected, CancellationToken cancellationToken)
    {
        var inside = await ExternalCommand.RunAsync(["ip", "-n", network.Namespace, "-j", "link", "show"], cancellationToken);
        var (firewall, state) = (network.FirewallNamespace, connected ? "up" : "down");
        var outside = await ExternalCommand.RunAsync(["ip", "-n", firewall, "-j", "link", "show"], cancellationToken);
        var ends = FarEnds(inside, outside);
        if (ends.Count == 0) throw new LabException("the node has no cable", "`lbinfra lab status` lists the nodes that run");
        var batch = string.Concat(ends.Select(end => $"link set {end} {state}\n"));
        await ExternalCommand.RunAsync(["ip", "-n", firewall, "-batch", "-"], batch, cancellationToken);
    }

    /// <summary>Names of the devices outside whose other end is inside. Both texts are the output of <c>ip -j link show</c>.</summary>
    public static IReadOnlyList<string> FarEnds(string inside, string outside)
    {
        var indexes = Devices(inside).Select(device => device["link_index"]?.GetValue<int>()).OfType<int>().ToHashSet();
        return
        [
            .. Devices(outside)
                .Where(device => indexes.Contains(device["ifindex"]!.GetValue<int>()))
                .Select(device => device["ifname"]!.GetValue<string>()),
        ];
    }

    private static IEnumerable<JsonNode> Devices(string json) => JsonNode.Parse(json)!.AsArray().Select(device => device!);
}
