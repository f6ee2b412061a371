namespace Kinx.LbInfra.Core.Specs;

/// <summary>An L3 switch: the BGP neighbour and next hop of every node.</summary>
public sealed record GatewaySpec
{
    public required string Address { get; init; }

    public required uint AsNumber { get; init; }
}
