using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>The addresses of one node, chosen by the stack.</summary>
public sealed record NodeAddressSpec : ISpec
{
    /// <summary>Address in the site's management CIDR.</summary>
    [Format(TextFormat.IpAddress)]
    public required string Management { get; init; }

    /// <summary>Address in the site's L3 CIDR; BGP and peers use it.</summary>
    [YamlKey("l3")]
    [Format(TextFormat.IpAddress)]
    public required string L3 { get; init; }

    /// <summary>IPv6 address in the site's L3 network, for IPv6 VIPs.</summary>
    [YamlKey("l3_v6")]
    [Format(TextFormat.IpAddress)]
    public string? L3V6 { get; init; }

    /// <summary>AS number of this node; if unset, the site's rule gives it.</summary>
    [Range(1, 4294967295)]
    public uint? AsNumber { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
