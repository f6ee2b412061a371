namespace Kinx.LbInfra.OpenStack.Ports;

/// <summary>An address of a port. In requests either part may be left to Neutron.</summary>
public sealed record FixedIp
{
    public string? SubnetId { get; init; }

    public string? IpAddress { get; init; }
}
