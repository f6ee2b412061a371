namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>An address of a port. In requests either part may be left to Neutron.</summary>
/// <remarks>Source: Networking API v2.0, "Ports", <c>fixed_ips</c>.</remarks>
public sealed record FixedIp
{
    /// <summary>Null in a request: Neutron finds the subnet by the address.</summary>
    public string? SubnetId { get; init; }

    /// <summary>Null in a request: Neutron picks a free one of the subnet.</summary>
    public string? IpAddress { get; init; }
}
