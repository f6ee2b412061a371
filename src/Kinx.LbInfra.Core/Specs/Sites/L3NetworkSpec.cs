using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>The network between nodes and L3 switches.</summary>
public sealed record L3NetworkSpec : ISpec
{
    /// <summary>Name of the Neutron network; it belongs to the cloud's project.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public required string Network { get; init; }

    /// <summary>Its IPv4 subnet.</summary>
    [Format(TextFormat.Cidr)]
    public required string Cidr { get; init; }

    /// <summary>Its IPv6 subnet, for IPv6 VIPs.</summary>
    [YamlKey("cidr_v6")]
    [Format(TextFormat.Cidr)]
    public string? CidrV6 { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
