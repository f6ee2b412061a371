using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Text;
using static System.FormattableString;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB23xx: values of a site file that contradict each other.</summary>
public static class SiteDiagnostics
{
    /// <summary>LB2301.</summary>
    public static Diagnostic SubnetFamily(YamlPath path, Cidr cidr, IpFamily family) =>
        Error("LB2301", $"{cidr} is not an {family} network", path, $"give the {family} subnet of the network");

    /// <summary>LB2302.</summary>
    public static Diagnostic SubnetsOverlap(YamlPath path, Cidr cidr, Cidr other) =>
        Error("LB2302", $"the L3 network {cidr} overlaps the management network {other}", path, "use two subnets that do not overlap");

    /// <summary>LB2303.</summary>
    public static Diagnostic GatewayTwice(YamlPath path, HostAddress address, YamlPath first) =>
        Error("LB2303", $"gateway {address} is given twice", path, "remove one of them") with { Related = first };

    /// <summary>LB2304.</summary>
    public static Diagnostic AsNumberOfGateway(YamlPath path, uint number, YamlPath gateway) =>
        Error(
            "LB2304",
            Invariant($"nodes may get AS number {number}, which a gateway uses"),
            path,
            "choose numbers that no gateway uses: within a single AS, BGP would not spread the traffic over the nodes") with
        { Related = gateway };

    /// <summary>LB2305.</summary>
    public static Diagnostic AsNumbersRunOut(YamlPath path, uint first, long last) =>
        Error(
            "LB2305",
            Invariant($"the AS numbers of the nodes would range from {first} to {last}"),
            path,
            "lower \"base_as_number\": the highest allowed number is 4294967294");

    /// <summary>LB2306.</summary>
    public static Diagnostic NobodyMayLogIn(YamlPath path) =>
        Error(
            "LB2306",
            "no network may reach the nodes by SSH, so changes cannot be applied to them",
            path,
            "add \"allowed_cidrs\" or a \"bastion\", or set \"remote_commands: false\"");

    /// <summary>LB2307.</summary>
    public static Diagnostic VipPoolInNodeSubnet(YamlPath path, Cidr cidr, string network, Cidr subnet) =>
        Warning(
            "LB2307",
            $"VIP pool {cidr} overlaps the {network} network {subnet}",
            path,
            "remove them from the pool: addresses of a node network are never used as VIPs");

    /// <summary>LB2308.</summary>
    public static Diagnostic SubnetTooSmall(YamlPath path, Cidr cidr, int hosts, int nodes, int gateways) =>
        Error(
            "LB2308",
            Invariant($"network {cidr} has {hosts} addresses for {gateways} gateways and {nodes} nodes of this stack"),
            path,
            "use a larger subnet: every node needs an address of its own");

    /// <summary>LB2309.</summary>
    public static Diagnostic ReservedAsNumber(YamlPath path, uint number, string source, bool isDerived) =>
        Error(
            "LB2309",
            Invariant($"{(isDerived ? "a node may get" : "this is")} AS number {number}, which is reserved ({source})"),
            path,
            "no BGP session with it comes up; for private use there are 64512 to 65534 and 4200000000 to 4294967294");

    /// <summary>LB2310.</summary>
    public static Diagnostic CommunityTwice(YamlPath path, string community, YamlPath first) =>
        Error("LB2310", $"community {community} is given twice", path, "remove one of them") with { Related = first };

    /// <summary>LB2311.</summary>
    public static Diagnostic LargeCommunitiesOfQuagga(YamlPath path) =>
        Error("LB2311", "Quagga cannot announce large communities", path, "use \"communities\", or an image with FRR");

    /// <summary>LB2312.</summary>
    public static Diagnostic TtlSecurityTooWide(YamlPath path, int hops) =>
        Warning(
            "LB2312",
            Invariant($"TTL security lets in packets from {hops} hops away, although gateways are on the subnet of the nodes"),
            path,
            "write \"ttl_security_hops: 1\", and the same on the gateway");

    /// <summary>LB2313.</summary>
    public static Diagnostic TooManyCommunities(YamlPath path, int count, int limit) =>
        Error("LB2313", Invariant($"the VIPs would have {count} communities of this kind"), path, Invariant($"give at most {limit}"));

    private static Diagnostic Error(string code, string message, YamlPath path, string hint) =>
        Finding.Error(code, message, path, hint) with { InSite = true };

    private static Diagnostic Warning(string code, string message, YamlPath path, string hint) =>
        Finding.Warning(code, message, path, hint) with { InSite = true };
}
