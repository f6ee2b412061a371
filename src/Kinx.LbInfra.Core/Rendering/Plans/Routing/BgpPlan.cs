using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>The BGP sessions of a node.</summary>
internal sealed record BgpPlan
{
    public required BgpDaemon Daemon { get; init; }

    public required uint AsNumber { get; init; }

    public required HostAddress RouterId { get; init; }

    /// <summary>Seconds.</summary>
    public required int Keepalive { get; init; }

    /// <summary>Seconds.</summary>
    public required int Hold { get; init; }

    /// <summary>Null without BFD.</summary>
    public required BfdSpec? Bfd { get; init; }

    /// <summary>Number of the routing table for replies, which the program <c>network</c> also fills.</summary>
    public required int ReplyTable { get; init; }

    /// <summary>Of all VIPs, in the order in which FRR writes them.</summary>
    public required IReadOnlyList<string> Communities { get; init; }

    public required IReadOnlyList<string> LargeCommunities { get; init; }

    public required IReadOnlyList<NeighborPlan> Neighbors { get; init; }

    /// <summary>The address families that have both VIPs and neighbors.</summary>
    public required IReadOnlyList<FamilyPlan> Families { get; init; }
}
