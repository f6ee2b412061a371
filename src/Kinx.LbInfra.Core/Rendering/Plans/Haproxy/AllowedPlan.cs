using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>
/// The networks that may connect to a listener, by family: HAProxy would also look up an IPv4 client in IPv6 networks, and IPv6 addresses
/// with an embedded IPv4 address in IPv4 networks.
/// </summary>
internal sealed record AllowedPlan
{
    public required IReadOnlyList<Cidr> V4 { get; init; }

    public required IReadOnlyList<Cidr> V6 { get; init; }
}
