using Kinx.LbInfra.Core.Rendering.Plans.Haproxy;
using Kinx.LbInfra.Core.Rendering.Plans.Routing;

namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>What one node is and knows. Every decision and default is made; nothing is quoted yet.</summary>
internal sealed record NodePlan
{
    public required string Name { get; init; }

    /// <summary>False keeps the VIPs withdrawn.</summary>
    public required bool AdminStateUp { get; init; }

    /// <summary>Canonical addresses, in the order of the stack file.</summary>
    public required IReadOnlyList<string> Vips { get; init; }

    /// <summary>All nodes of the load balancer, including this one.</summary>
    public required IReadOnlyList<PeerPlan> Peers { get; init; }

    /// <summary>Canonical address on the management network.</summary>
    public required string ManagementAddress { get; init; }

    public required L3Plan L3 { get; init; }

    public required BgpPlan Bgp { get; init; }

    public required HaproxyPlan Haproxy { get; init; }

    /// <summary>Files that must exist before HAProxy takes its configuration.</summary>
    public required IReadOnlyList<string> KeyFiles { get; init; }

    /// <summary>Seconds that the first announcement after boot waits for members.</summary>
    public required int MembersWait { get; init; }

    /// <summary>Null: the node reports to nobody.</summary>
    public required HealthReportPlan? HealthReport { get; init; }

    /// <summary>Null: the node keeps its logs to itself.</summary>
    public required SyslogPlan? Syslog { get; init; }
}
