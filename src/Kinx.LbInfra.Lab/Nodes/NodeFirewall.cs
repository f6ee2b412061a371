using System.Text;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// What the hypervisor's firewall does to a server's ports. The stateful part (security groups) is a table in the node's own network
/// namespace, since bridges here cannot track connections; the part against spoofing is on the bridge, where the node cannot reach it.
/// </summary>
internal static class NodeFirewall
{
    private const string Table = "lab_security_groups";

    /// <summary>Security groups, for <c>nft -f</c> in the node's namespace.</summary>
    public static string SecurityGroups(IReadOnlyList<NodeInterface> interfaces)
    {
        var text = new StringBuilder();
        text.Append($"table inet {Table} {{}}\ndelete table inet {Table}\ntable inet {Table} {{\n");
        AppendChain(text, "input", "iifname", interfaces, ingress: true);
        AppendChain(text, "output", "oifname", interfaces, ingress: false);
        return text.Append("}\n").ToString();
    }

    /// <summary>Source addresses, for <c>nft -f</c> in the outer namespace; the whole table, for all nodes.</summary>
    public static string AntiSpoofing(IEnumerable<NodeInterface> interfaces)
    {
        var text = new StringBuilder("table bridge lab_anti_spoofing {}\ndelete table bridge lab_anti_spoofing\ntable bridge lab_anti_spoofing {\n");
        text.Append("  chain prerouting {\n    type filter hook prerouting priority 0; policy accept;\n");
        foreach (var port in interfaces.OrderBy(port => port.HostDevice, StringComparer.Ordinal))
            AppendPort(text, port);
        return text.Append("  }\n}\n").ToString();
    }

    private static void AppendChain(StringBuilder text, string hook, string match, IReadOnlyList<NodeInterface> interfaces, bool ingress)
    {
        text.Append($"  chain {hook} {{\n    type filter hook {hook} priority 0; policy accept;\n");
        text.Append($"    {match} \"lo\" accept\n    ct state established,related accept\n");
        // Neighbour discovery is always allowed, as Neutron's firewalls have it.
        text.Append("    icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } accept\n");
        foreach (var port in interfaces)
        {
            foreach (var statement in port.Rules.Where(rule => rule.Ingress == ingress).Select(rule => rule.ToNft()).OfType<string>().Distinct())
                text.Append($"    {match} \"{port.Name}\" {statement}\n");
            text.Append($"    {match} \"{port.Name}\" drop\n");
        }

        text.Append("  }\n");
    }

    private static void AppendPort(StringBuilder text, NodeInterface port)
    {
        var from = $"    iifname \"{port.HostDevice}\"";
        text.Append($"{from} ether saddr != {port.MacAddress} drop\n");
        var v4 = port.AllowedAddresses.Where(address => !address.Contains(':', StringComparison.Ordinal)).ToList();
        var v6 = port.AllowedAddresses.Where(address => address.Contains(':', StringComparison.Ordinal)).ToList();
        text.Append($"{from} ether type arp {Outside("arp saddr ip", v4)} drop\n");
        text.Append($"{from} ether type ip {Outside("ip saddr", v4)} drop\n");
        // Link-local addresses are what neighbour discovery works with.
        text.Append($"{from} ether type ip6 {Outside("ip6 saddr", [.. v6, "fe80::/10", "::"])} drop\n");
    }

    private static string Outside(string field, List<string> allowed) =>
        allowed.Count == 0 ? "" : $"{field} != {{ {string.Join(", ", allowed)} }}";
}
