using System.Buffers.Binary;
using System.Net;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>How nodes announce their VIPs.</summary>
public sealed record BgpSpec
{
    /// <summary>One AS number for all nodes of the site. Excludes <see cref="BaseAsNumber"/>.</summary>
    public uint? AsNumber { get; init; }

    /// <summary>A node's AS number is this plus the offset of its address in the L3 subnet.</summary>
    public uint? BaseAsNumber { get; init; }

    public required IReadOnlyList<GatewaySpec> Gateways { get; init; }

    public BgpTimersSpec Timers { get; init; } = new();

    /// <summary>Null: without BFD, a dead node is noticed by the hold timer only.</summary>
    public BfdSpec? Bfd { get; init; } = new();

    /// <summary>The AS number of the node with an address in the L3 subnet.</summary>
    public uint AsNumberOf(IPAddress address, IPNetwork subnet) =>
        AsNumber ?? BaseAsNumber!.Value + (Number(address) - Number(subnet.BaseAddress));

    private static uint Number(IPAddress address) => BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());
}
