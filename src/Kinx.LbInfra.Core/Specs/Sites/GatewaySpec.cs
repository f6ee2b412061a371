using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>An L3 switch, which is a BGP neighbor of the nodes.</summary>
public sealed record GatewaySpec : ISpec
{
    /// <summary>IP address on the L3 network.</summary>
    public required HostAddress Address { get; init; }

    /// <summary>AS number of the switch.</summary>
    [Range(1, 4294967295)]
    public required uint AsNumber { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
