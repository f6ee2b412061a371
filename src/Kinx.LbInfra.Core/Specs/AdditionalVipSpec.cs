namespace Kinx.LbInfra.Core.Specs;

/// <summary>A further virtual address of a load balancer.</summary>
public sealed record AdditionalVipSpec
{
    public required string IpAddress { get; init; }
}
