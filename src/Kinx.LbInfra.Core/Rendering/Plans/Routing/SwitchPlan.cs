using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>The switches' configuration for the nodes of one load balancer: all decisions are made, but nothing is quoted yet.</summary>
internal sealed record SwitchPlan
{
    public required string LoadBalancer { get; init; }

    /// <summary>Seconds.</summary>
    public required int Keepalive { get; init; }

    /// <summary>Seconds.</summary>
    public required int Hold { get; init; }

    /// <summary>Null without BFD.</summary>
    public required BfdSpec? Bfd { get; init; }

    /// <summary>Number of equal-cost paths that a switch uses at once.</summary>
    public required int MaximumPaths { get; init; }

    /// <summary>One for all switches with the same AS number, password and TTL security, in the order of the site file.</summary>
    public required IReadOnlyList<SwitchRouterPlan> Routers { get; init; }

    /// <summary>Address families that have VIPs.</summary>
    public required IReadOnlyList<SwitchFamilyPlan> Families { get; init; }
}
