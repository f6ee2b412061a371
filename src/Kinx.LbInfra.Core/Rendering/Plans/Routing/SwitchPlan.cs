using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>What the L3 switches must know of one load balancer's nodes. Every decision is made; nothing is quoted yet.</summary>
internal sealed record SwitchPlan
{
    public required string LoadBalancer { get; init; }

    /// <summary>Seconds.</summary>
    public required int Keepalive { get; init; }

    /// <summary>Seconds.</summary>
    public required int Hold { get; init; }

    /// <summary>Null: no BFD.</summary>
    public required BfdSpec? Bfd { get; init; }

    /// <summary>Equal paths that a switch may use at once.</summary>
    public required int MaximumPaths { get; init; }

    /// <summary>One for each AS number of the switches, in the order of the site file.</summary>
    public required IReadOnlyList<SwitchRouterPlan> Routers { get; init; }

    /// <summary>Address families that have VIPs.</summary>
    public required IReadOnlyList<SwitchFamilyPlan> Families { get; init; }
}
