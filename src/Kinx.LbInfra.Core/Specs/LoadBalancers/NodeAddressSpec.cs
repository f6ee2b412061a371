using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>The addresses of one node, chosen by the stack.</summary>
public sealed record NodeAddressSpec : ISpec
{
    /// <summary>IPv4 address on the management network of the site.</summary>
    public required HostAddress Management { get; init; }

    /// <summary>IPv4 address on the L3 network of the site, used for BGP and by peers.</summary>
    [YamlKey("l3")]
    public required HostAddress L3 { get; init; }

    /// <summary>IPv6 address on the L3 network of the site, for IPv6 VIPs.</summary>
    [YamlKey("l3_v6")]
    public HostAddress? L3V6 { get; init; }

    /// <summary>AS number of this node. Default: the number that the site assigns.</summary>
    [Range(1, 4294967295)]
    public uint? AsNumber { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
