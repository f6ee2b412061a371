namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>Members in a row with the same options, which are put together once for all of them.</summary>
internal sealed record ServerGroupPlan
{
    public required ServerOptionsPlan Options { get; init; }

    public required IReadOnlyList<ServerPlan> Servers { get; init; }
}
