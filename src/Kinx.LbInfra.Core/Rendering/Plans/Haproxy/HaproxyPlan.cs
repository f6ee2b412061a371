using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>HAProxy's configuration on a node: all decisions are made and all defaults filled in, but nothing is quoted yet.</summary>
internal sealed record HaproxyPlan
{
    /// <summary>Connection limit of the process: the limits of all frontends plus that of the monitor.</summary>
    public required int MaxConn { get; init; }

    /// <summary>Seconds that an old worker may continue to serve its connections after a reload.</summary>
    public required int HardStopAfter { get; init; }

    /// <summary>Port on which the announcer queries HAProxy, only on loopback.</summary>
    public required int MonitorPort { get; init; }

    /// <summary>Connection limit of the monitor frontend.</summary>
    public required int MonitorMaxConn { get; init; }

    /// <summary>Number of files that HAProxy has open at its connection limits.</summary>
    public required int OpenFiles { get; init; }

    /// <summary>What two HAProxy processes and the system need at the connection limits, in MiB.</summary>
    public required long Memory { get; init; }

    /// <summary>Number of threads, from the flavor.</summary>
    public required int Threads { get; init; }

    /// <summary>Blocks of the cache of TLS sessions; null without TLS.</summary>
    public required int? TlsCacheBlocks { get; init; }

    /// <summary>True if a monitor runs an external program.</summary>
    public required bool ExternalChecks { get; init; }

    /// <summary>Addresses of members that such a program reaches through the node's port on their subnet.</summary>
    public required IReadOnlyList<HostAddress> PingedOnSubnets { get; init; }

    public required IReadOnlyList<FrontendPlan> Frontends { get; init; }

    /// <summary>True if HAProxy must allow directives that it calls experimental: the normal form of paths.</summary>
    public bool IsExperimental => Frontends.Any(frontend => frontend.NormalizesPath);

    public required IReadOnlyList<TablePlan> Tables { get; init; }

    public required IReadOnlyList<BackendPlan> Backends { get; init; }
}
