using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>How nodes announce VIPs.</summary>
public sealed record BgpSpec : ISpec
{
    private static readonly BgpTimersSpec FrrTimers = new() { Keepalive = 3, Hold = 9 };
    private static readonly BgpTimersSpec QuaggaTimers = new() { Keepalive = 1, Hold = 3 };
    private readonly BgpTimersSpec? _timers;
    private readonly BfdSpec? _bfd = new();

    /// <summary>Routing software of the image.</summary>
    public BgpDaemon Daemon { get; init; } = BgpDaemon.Frr;

    /// <summary>One AS number for all nodes.</summary>
    [Range(1, 4294967295)]
    public uint? AsNumber { get; init; }

    /// <summary>A node's AS number is this plus the host part of its L3 address; either this or <c>as_number</c>.</summary>
    [Range(0, 4294967295)]
    public uint? BaseAsNumber { get; init; }

    /// <summary>The L3 switches, IPv4 and IPv6.</summary>
    public required IReadOnlyList<GatewaySpec> Gateways { get; init; }

    /// <summary>If unset, 3 and 9 seconds, and 1 and 3 with Quagga.</summary>
    [AllowNull]
    public BgpTimersSpec Timers
    {
        get => _timers ?? (Daemon == BgpDaemon.Quagga ? QuaggaTimers : FrrTimers);
        init => _timers = value;
    }

    /// <summary>If unset, 300 ms × 3; null: off. Quagga has none.</summary>
    public BfdSpec? Bfd
    {
        get => Daemon == BgpDaemon.Quagga ? null : _bfd;
        init => _bfd = value;
    }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
