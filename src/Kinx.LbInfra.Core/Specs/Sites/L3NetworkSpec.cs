using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>The network between the nodes and the L3 switches.</summary>
public sealed record L3NetworkSpec : ISpec
{
    /// <summary>Name of the Neutron network. The project of the cloud's credentials must own it.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public required string Network { get; init; }

    /// <summary>IPv4 subnet of the network.</summary>
    public required Cidr Cidr { get; init; }

    /// <summary>IPv6 subnet of the network; required for IPv6 VIPs.</summary>
    [YamlKey("cidr_v6")]
    public Cidr? CidrV6 { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
