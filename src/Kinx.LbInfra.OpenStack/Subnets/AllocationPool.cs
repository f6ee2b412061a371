namespace Kinx.LbInfra.OpenStack.Subnets;

/// <summary>A range of addresses that Neutron hands out, both ends included.</summary>
public sealed record AllocationPool
{
    public required string Start { get; init; }

    public required string End { get; init; }
}
