using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>A further address of a load balancer.</summary>
public sealed record AdditionalVipSpec : ISpec
{
    /// <summary>IPv4 or IPv6 address; required here, since no subnet hands one out.</summary>
    [Format(TextFormat.IpAddress)]
    public required string IpAddress { get; init; }

    /// <summary>Octavia's choice of a subnet.</summary>
    [Ignored("the VIP is a route that the nodes announce, not a port on a subnet")]
    [Format(TextFormat.Uuid)]
    public string? SubnetId { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
