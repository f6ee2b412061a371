namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>A DHCP option of a port.</summary>
public sealed record DhcpOption
{
    public required string OptName { get; init; }

    /// <summary>Null in an update: removes the option.</summary>
    public required string? OptValue { get; init; }

    /// <summary>4 or 6.</summary>
    public int IpVersion { get; init; } = 4;
}
