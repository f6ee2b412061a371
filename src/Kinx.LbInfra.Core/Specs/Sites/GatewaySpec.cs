using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
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

    /// <summary>
    /// Reference to the password of the sessions with this switch (TCP MD5, RFC 2385), a secret of each stack of the site. Default: none.
    /// </summary>
    [Format(TextFormat.SecretUrl)]
    public string? Password { get; init; }

    /// <summary>
    /// TTL security (GTSM, RFC 5082): packets of the switch that may have come from farther away than this number of hops are dropped. The
    /// switch needs the same setting. Default: off.
    /// </summary>
    [Range(1, 254)]
    public int? TtlSecurityHops { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
