using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Text;
using static System.FormattableString;
using static Kinx.LbInfra.Core.Diagnostics.Finding;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB20xx: faults of the addresses, AS numbers, ports and tags of nodes.</summary>
public static class NodeDiagnostics
{
    /// <summary>LB2023.</summary>
    public static Diagnostic NodeAddressCount(YamlPath path, int addresses, int nodes) =>
        Error(
            "LB2023",
            Invariant($"{addresses} node addresses are given for {nodes} nodes"),
            path,
            "give one entry per node, or none");

    /// <summary>LB2024.</summary>
    public static Diagnostic NodeAddressOutside(YamlPath path, HostAddress address, string network, Cidr? cidr) =>
        Error(
            "LB2024",
            $"node address {address} is not in the site's {network} network {cidr?.ToString() ?? "(no cidr_v6)"}",
            path,
            "choose an address of that network");

    /// <summary>LB2025.</summary>
    public static Diagnostic NodeAddressTwice(YamlPath path, HostAddress address, YamlPath first) =>
        Error("LB2025", $"address {address} is given to two nodes", path, "give each node its own") with { Related = first };

    /// <summary>LB2036.</summary>
    public static Diagnostic NodeAddressV6Missing(YamlPath path, HostAddress vip) =>
        Error(
            "LB2036",
            $"this node has no IPv6 address, so it cannot announce VIP {vip}",
            path,
            "add \"l3_v6\": if a stack chooses the addresses of a node, Neutron adds none");

    /// <summary>LB2037.</summary>
    public static Diagnostic NodeAddressTaken(YamlPath path, HostAddress address, string owner) =>
        Error("LB2037", $"address {address} is {owner}", path, "give the node another address");

    /// <summary>LB2038.</summary>
    public static Diagnostic AsNumberTwice(YamlPath path, uint number, YamlPath first) =>
        Error("LB2038", Invariant($"AS number {number} is given to two nodes"), path, "give each node its own") with { Related = first };

    /// <summary>LB2039.</summary>
    public static Diagnostic AsNumberOfGateway(YamlPath path, uint number) =>
        Error(
            "LB2039",
            Invariant($"this node has AS number {number}, which a gateway uses"),
            path,
            "give the node another one: within a single AS, BGP would not spread the traffic over the nodes");

    /// <summary>LB2045.</summary>
    public static Diagnostic ReservedAsNumber(YamlPath path, uint number, string source) =>
        Error(
            "LB2045",
            Invariant($"this node has AS number {number}, which is reserved ({source})"),
            path,
            "no BGP session with it comes up; for private use there are 64512 to 65534 and 4200000000 to 4294967294");

    /// <summary>LB2046.</summary>
    public static Diagnostic ManyVips(YamlPath path, string loadBalancer, int count, int limit) =>
        Warning(
            "LB2046",
            Invariant($"load balancer \"{loadBalancer}\" has {count} VIPs, but by default Neutron allows {limit} on the port of a node"),
            path,
            "ask the cloud's operators for their max_allowed_address_pair, or divide the VIPs among several load balancers");

    /// <summary>LB2035.</summary>
    public static Diagnostic TooManyMemberSubnets(YamlPath path, string loadBalancer, int count, int limit) =>
        Error(
            "LB2035",
            Invariant($"load balancer \"{loadBalancer}\" has members on {count} subnets"),
            path,
            Invariant($"allowed: at most {limit}, because every node gets a port on each; reach other members over the L3 network"));

    /// <summary>LB2043.</summary>
    public static Diagnostic TooManyTags(YamlPath path, string loadBalancer, int count, int limit) =>
        Error(
            "LB2043",
            Invariant($"load balancer \"{loadBalancer}\" has {count} tags"),
            path,
            Invariant($"allowed: at most {limit}; Nova allows 50 per server, and two of them name the load balancer and the stack"));
}
