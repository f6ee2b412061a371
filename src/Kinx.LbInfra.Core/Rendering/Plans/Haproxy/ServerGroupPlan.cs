namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>Consecutive members with the same options, which are formatted once for all of them.</summary>
internal sealed record ServerGroupPlan
{
    public required ServerOptionsPlan Options { get; init; }

    public required IReadOnlyList<ServerPlan> Servers { get; init; }
}
