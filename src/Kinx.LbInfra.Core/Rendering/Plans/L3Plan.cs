using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>The L3 port and the gateways for replies.</summary>
internal sealed record L3Plan
{
    /// <summary>IPv4 address.</summary>
    public required HostAddress Address { get; init; }

    /// <summary>IPv4 network.</summary>
    public required Cidr Subnet { get; init; }

    public required IReadOnlyList<HostAddress> GatewaysV4 { get; init; }

    /// <summary>IPv6 address; null without IPv6 on the port.</summary>
    public required HostAddress? AddressV6 { get; init; }

    /// <summary>IPv6 network; null without IPv6 on the port.</summary>
    public required Cidr? SubnetV6 { get; init; }

    /// <summary>IPv6 gateways; empty without IPv6 on the port.</summary>
    public required IReadOnlyList<HostAddress> GatewaysV6 { get; init; }
}
