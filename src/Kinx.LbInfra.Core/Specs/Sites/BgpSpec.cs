using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>How the nodes announce VIPs.</summary>
public sealed record BgpSpec : ISpec
{
    private static readonly BgpTimersSpec FrrTimers = new() { Keepalive = 3, Hold = 9 };
    private static readonly BgpTimersSpec QuaggaTimers = new() { Keepalive = 1, Hold = 3 };
    private readonly BgpTimersSpec? _timers;
    private readonly BfdSpec? _bfd = new();

    /// <summary>Routing daemon of the image.</summary>
    public BgpDaemon Daemon { get; init; } = BgpDaemon.Frr;

    /// <summary>AS number of all nodes. Set either this or <c>base_as_number</c>.</summary>
    [Range(1, 4294967295)]
    public uint? AsNumber { get; init; }

    /// <summary>
    /// The AS number of each node is this number plus the host part of its L3 address. Set either this or <c>as_number</c>.
    /// </summary>
    [Range(0, 4294967295)]
    public uint? BaseAsNumber { get; init; }

    /// <summary>The L3 switches, which are the BGP neighbors of the nodes; IPv4 and IPv6.</summary>
    public required IReadOnlyList<GatewaySpec> Gateways { get; init; }

    /// <summary>
    /// Communities of all announced VIPs (RFC 1997): <c>AS:NUMBER</c>, <c>no-export</c>, <c>no-advertise</c> or <c>no-peer</c>. Default:
    /// none.
    /// </summary>
    [Format(TextFormat.Community)]
    public IReadOnlyList<string> Communities { get; init; } = [];

    /// <summary>
    /// Large communities of all announced VIPs (RFC 8092): <c>AS:NUMBER:NUMBER</c>. Not available with Quagga. Default: none.
    /// </summary>
    [Format(TextFormat.LargeCommunity)]
    public IReadOnlyList<string> LargeCommunities { get; init; } = [];

    /// <summary>Timers of the BGP sessions. Default: keepalive 3 s and hold 9 s; with Quagga 1 s and 3 s.</summary>
    [AllowNull]
    public BgpTimersSpec Timers
    {
        get => _timers ?? (Daemon == BgpDaemon.Quagga ? QuaggaTimers : FrrTimers);
        init => _timers = value;
    }

    /// <summary>BFD with the switches. Default: 3 × 300 ms; null turns it off. Not available with Quagga.</summary>
    public BfdSpec? Bfd
    {
        get => Daemon == BgpDaemon.Quagga ? null : _bfd;
        init => _bfd = value;
    }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
