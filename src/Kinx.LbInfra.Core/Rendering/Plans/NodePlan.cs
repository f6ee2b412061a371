using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>What one node is and knows: all decisions and defaults are made, nothing is quoted yet.</summary>
/// <param name="AdminStateUp">False keeps the VIPs withdrawn.</param>
/// <param name="Vips">Canonical addresses, in the order of the stack file.</param>
/// <param name="Peers">All nodes of the load balancer, this one too.</param>
/// <param name="KeyFiles">They must be there before HAProxy takes its configuration.</param>
/// <param name="HealthReport">Null: the node reports to nobody.</param>
/// <param name="Syslog">Null: the node keeps its logs.</param>
internal sealed record NodePlan(
    string Name,
    bool AdminStateUp,
    IReadOnlyList<string> Vips,
    IReadOnlyList<PeerPlan> Peers,
    string ManagementAddress,
    L3Plan L3,
    BgpPlan Bgp,
    HaproxyPlan Haproxy,
    IReadOnlyList<string> KeyFiles,
    HealthReportPlan? HealthReport,
    SyslogSpec? Syslog);

/// <param name="Address">Address and port.</param>
internal sealed record PeerPlan(string Name, string Address);

/// <summary>The L3 port and the way out for replies. IPv6 members are null or empty without IPv6 on the port.</summary>
internal sealed record L3Plan(
    string Address,
    string Subnet,
    IReadOnlyList<string> GatewaysV4,
    string? AddressV6,
    string? SubnetV6,
    IReadOnlyList<string> GatewaysV6);

/// <param name="Keepalive">Seconds.</param>
/// <param name="Hold">Seconds.</param>
/// <param name="Bfd">Null when BFD is off.</param>
internal sealed record BgpPlan(
    BgpDaemon Daemon,
    long AsNumber,
    string RouterId,
    int Keepalive,
    int Hold,
    BfdSpec? Bfd,
    IReadOnlyList<NeighborPlan> Neighbors,
    IReadOnlyList<FamilyPlan> Families);

internal sealed record NeighborPlan(string Address, long AsNumber);

/// <summary>An address family with VIPs, and the neighbors that carry it.</summary>
/// <param name="Name"><c>ipv4</c> or <c>ipv6</c>.</param>
/// <param name="Word">How route-maps and prefix-lists call it: <c>ip</c> or <c>ipv6</c>.</param>
/// <param name="Default">The default route: <c>0.0.0.0/0</c> or <c>::/0</c>.</param>
internal sealed record FamilyPlan(
    string Name,
    string Word,
    string Default,
    IReadOnlyList<string> Neighbors,
    IReadOnlyList<string> Vips);
