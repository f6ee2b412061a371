namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>An address or CIDR that a port may send from, in addition to its own addresses.</summary>
/// <remarks>
/// Source: Networking API v2.0, "Allowed address pairs"; neutron-lib: <c>neutron_lib/api/definitions/allowedaddresspairs.py</c>.
/// </remarks>
public sealed record AddressPair
{
    /// <summary>An address or a CIDR, of IPv4 or IPv6.</summary>
    public required string IpAddress { get; init; }

    /// <summary>MAC address; if unset in a request, that of the port, which the response then contains.</summary>
    public string? MacAddress { get; init; }
}
