using System.Text.Json.Nodes;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.Faulting;

/// <summary>
/// The cables of a node. They are cut at the far end, in the firewall's namespace: the node loses its carrier and keeps addresses and
/// routes, as with a real cable; a port that is set down by the node itself would lose its routes.
/// </summary>
internal static class NodeLinks
{
    /// <summary>Cuts or mends all cables.</summary>
    /// <param name="state"><c>up</c> or <c>down</c>.</param>
    /// <exception cref="ExternalCommandException">The node has no network namespace.</exception>
    public static async Task SetAsync(string node, string state, CancellationToken cancellationToken)
    {
        var inside = await ExternalCommand.RunAsync(["ip", "-n", LabNamespace.Prefix + node, "-j", "link", "show"], cancellationToken);
        var firewall = new NodeNetwork(node).FirewallNamespace;
        var outside = await ExternalCommand.RunAsync(["ip", "-n", firewall, "-j", "link", "show"], cancellationToken);
        var ends = FarEnds(inside, outside);
        if (ends.Count == 0) throw new LabException($"node \"{node}\" has no cable", "`lbinfra lab status` lists the nodes that run");
        string[] command = ["ip", "-n", firewall, "-batch", "-"];
        var result = await ExternalCommand.TryRunAsync(command, string.Concat(ends.Select(end => $"link set {end} {state}\n")), cancellationToken);
        if (result.ExitCode != 0) throw new ExternalCommandException(command, result);
    }

    /// <summary>Names of the devices outside whose other end the node has; both texts are of <c>ip -j link show</c>.</summary>
    public static IReadOnlyList<string> FarEnds(string inside, string outside)
    {
        var indexes = Devices(inside).Select(device => device["link_index"]?.GetValue<int>()).OfType<int>().ToHashSet();
        return [.. Devices(outside).Where(device => indexes.Contains(device["ifindex"]!.GetValue<int>())).Select(device => device["ifname"]!.GetValue<string>())];
    }

    private static IEnumerable<JsonNode> Devices(string json) => JsonNode.Parse(json)!.AsArray().Select(device => device!);
}
