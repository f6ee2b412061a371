namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>The L3 port and the gateways for replies.</summary>
internal sealed record L3Plan
{
    /// <summary>Canonical IPv4 address.</summary>
    public required string Address { get; init; }

    /// <summary>IPv4 network in CIDR notation.</summary>
    public required string Subnet { get; init; }

    public required IReadOnlyList<string> GatewaysV4 { get; init; }

    /// <summary>Canonical IPv6 address; null without IPv6 on the port.</summary>
    public required string? AddressV6 { get; init; }

    /// <summary>IPv6 network in CIDR notation; null without IPv6 on the port.</summary>
    public required string? SubnetV6 { get; init; }

    /// <summary>IPv6 gateways; empty without IPv6 on the port.</summary>
    public required IReadOnlyList<string> GatewaysV6 { get; init; }
}
