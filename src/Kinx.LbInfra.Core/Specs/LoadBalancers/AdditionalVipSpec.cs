using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>An additional VIP of a load balancer.</summary>
public sealed record AdditionalVipSpec : ISpec
{
    /// <summary>IPv4 or IPv6 address. Required, because no subnet assigns one.</summary>
    public required HostAddress IpAddress { get; init; }

    /// <summary>The subnet of the VIP in Octavia.</summary>
    [Ignored("the VIP is a route that the nodes announce, not a port on a subnet")]
    [Format(TextFormat.Uuid)]
    public string? SubnetId { get; init; }

    /// <summary>An existing Neutron port for the VIP in Octavia.</summary>
    [Refused("no Neutron port is made or used for a VIP", "give the address with \"ip_address\"")]
    public string? PortId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
