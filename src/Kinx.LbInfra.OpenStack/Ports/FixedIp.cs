namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>An address of a port. In requests, either part may be unset.</summary>
/// <remarks>Source: Networking API v2.0, "Ports", <c>fixed_ips</c>.</remarks>
public sealed record FixedIp
{
    /// <summary>If null in a request, Neutron derives the subnet from the address.</summary>
    public string? SubnetId { get; init; }

    /// <summary>If null in a request, Neutron chooses a free address of the subnet.</summary>
    public string? IpAddress { get; init; }
}
