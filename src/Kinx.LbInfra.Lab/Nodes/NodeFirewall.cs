using System.Text;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>
/// The hypervisor's firewall for a node's ports, for <c>nft -f</c> in the node's firewall namespace. There each port is a bridge, named
/// like the node's interface, between the node (n-NAME) and its network (u-NAME). The bridge table drops spoofed packets and marks the
/// direction. br_netfilter passes bridged packets to the inet table, which tracks connections and applies the security groups.
/// </summary>
internal static class NodeFirewall
{
    private const string FromNode = "1";
    private const string ToNode = "2";

    /// <summary>The ruleset; loading it replaces all rules in one step.</summary>
    public static string Rules(IReadOnlyList<NodeInterface> interfaces)
    {
        var text = new StringBuilder();
        OpenTable(text, "bridge lab_anti_spoofing", "prerouting", "hook prerouting priority -300; policy accept;");
        text.Append($"    iifname \"u-*\" meta mark set {ToNode} accept\n    meta mark set {FromNode}\n");
        foreach (var port in interfaces.Where(port => port.Rules is not null)) AppendAntiSpoofing(text, port);
        text.Append("  }\n}\n");

        OpenTable(text, "inet lab_security_groups", "forward", "hook forward priority 0; policy drop;");
        text.Append("    ct state established,related accept\n    ct state invalid drop\n");
        // Neutron's firewalls always allow neighbor discovery, and DHCP from its own server.
        text.Append($"    meta mark {FromNode} udp sport 68 udp dport 67 accept\n");
        text.Append($"    meta mark {ToNode} udp sport 67 udp dport 68 accept\n");
        text.Append("    icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert } accept\n");
        foreach (var port in interfaces) AppendSecurityGroups(text, port);
        return text.Append("  }\n}\n").ToString();
    }

    private static void OpenTable(StringBuilder text, string table, string chain, string hook) =>
        text.Append($"table {table} {{}}\ndelete table {table}\ntable {table} {{\n  chain {chain} {{\n    type filter {hook}\n");

    private static void AppendSecurityGroups(StringBuilder text, NodeInterface port)
    {
        if (port.Rules is null)
        {
            text.Append($"    iifname \"{port.Name}\" accept\n");
            return;
        }

        foreach (var ingress in (bool[])[true, false])
        {
            var prefix = $"    meta mark {(ingress ? ToNode : FromNode)} iifname \"{port.Name}\"";
            var statements = port.Rules.Where(rule => rule.Ingress == ingress).Select(rule => rule.ToNft()).OfType<string>();
            foreach (var statement in statements.Distinct()) text.Append($"{prefix} {statement}\n");
        }
    }

    private static void AppendAntiSpoofing(StringBuilder text, NodeInterface port)
    {
        var from = $"    iifname \"n-{port.Name}\"";
        text.Append($"{from} ether saddr != {port.MacAddress} drop\n");
        var byFamily = port.AllowedAddresses.ToLookup(NodeAddress.IsIpv6);
        text.Append($"{from} ip saddr 0.0.0.0 udp sport 68 udp dport 67 accept\n");
        text.Append($"{from} ether type arp {Outside("arp saddr ip", [.. byFamily[false]])}drop\n");
        text.Append($"{from} ether type ip {Outside("ip saddr", [.. byFamily[false]])}drop\n");
        // Neighbor discovery works with link-local addresses.
        text.Append($"{from} ether type ip6 {Outside("ip6 saddr", [.. byFamily[true], "fe80::/10", "::"])}drop\n");
    }

    private static string Outside(string field, List<string> allowed) =>
        allowed.Count == 0 ? "" : $"{field} != {{ {string.Join(", ", allowed)} }} ";
}
