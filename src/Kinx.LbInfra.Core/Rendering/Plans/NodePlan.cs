using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.Plans.Routing;

namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>The content of one node's files: all decisions are made and all defaults filled in, but nothing is quoted yet.</summary>
internal sealed record NodePlan
{
    public required string Name { get; init; }

    /// <summary>If false, the VIPs stay withdrawn.</summary>
    public required bool AdminStateUp { get; init; }

    /// <summary>In the order of the stack file.</summary>
    public required IReadOnlyList<HostAddress> Vips { get; init; }

    /// <summary>All nodes of the load balancer, including this one.</summary>
    public required IReadOnlyList<PeerPlan> Peers { get; init; }

    /// <summary>Address on the management network.</summary>
    public required HostAddress ManagementAddress { get; init; }

    public required L3Plan L3 { get; init; }

    public required BgpPlan Bgp { get; init; }

    public required HaproxyPlan Haproxy { get; init; }

    /// <summary>Files without which HAProxy cannot load its configuration.</summary>
    public required IReadOnlyList<string> KeyFiles { get; init; }

    /// <summary>Seconds that the first announcement after a boot waits for members to be up.</summary>
    public required int MembersWait { get; init; }

    /// <summary>Null if the node does not report its health.</summary>
    public required HealthReportPlan? HealthReport { get; init; }

    /// <summary>Null if logs stay on the node.</summary>
    public required SyslogPlan? Syslog { get; init; }
}
