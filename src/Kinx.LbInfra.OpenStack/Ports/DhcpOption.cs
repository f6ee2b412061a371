namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>A DHCP option of a port.</summary>
/// <remarks>
/// Source: Networking API v2.0, "Extra DHCP option extension"; neutron-lib: <c>neutron_lib/api/definitions/extra_dhcp_opt.py</c>.
/// </remarks>
public sealed record DhcpOption
{
    /// <summary>dnsmasq's name of the option, such as <c>mtu</c> or <c>bootfile-name</c>.</summary>
    public required string OptName { get; init; }

    /// <summary>The value; null in an update removes the option.</summary>
    public required string? OptValue { get; init; }

    /// <summary>4 or 6.</summary>
    public int IpVersion { get; init; } = 4;
}
