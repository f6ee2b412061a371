namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A range of addresses that Neutron allocates, inclusive.</summary>
/// <remarks>Source: Networking API v2.0, "Subnets", <c>allocation_pools</c>.</remarks>
public sealed record AllocationPool
{
    /// <summary>The first address.</summary>
    public required string Start { get; init; }

    /// <summary>The last address.</summary>
    public required string End { get; init; }
}
