namespace Kinx.LbInfra.Core.Specs;

/// <summary>A listener: a TCP port of the VIPs.</summary>
public sealed record ListenerSpec
{
    /// <summary>Octavia's "no limit".</summary>
    public const int Unlimited = -1;

    public const int DefaultTimeoutClientData = 50_000;
    public const int DefaultTimeoutMemberConnect = 5_000;
    public const int DefaultTimeoutMemberData = 50_000;

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public required ListenerProtocol Protocol { get; init; }

    /// <summary>1 to 65535.</summary>
    public required int ProtocolPort { get; init; }

    /// <summary>Connections at once; <see cref="Unlimited"/> or at least 1.</summary>
    public int ConnectionLimit { get; init; } = Unlimited;

    public bool AdminStateUp { get; init; } = true;

    /// <summary>The name of a pool of the load balancer. Unset: clients get 503.</summary>
    public string? DefaultPool { get; init; }

    /// <summary>Milliseconds.</summary>
    public int TimeoutClientData { get; init; } = DefaultTimeoutClientData;

    /// <summary>Milliseconds.</summary>
    public int TimeoutMemberConnect { get; init; } = DefaultTimeoutMemberConnect;

    /// <summary>Milliseconds.</summary>
    public int TimeoutMemberData { get; init; } = DefaultTimeoutMemberData;

    /// <summary>Who may connect. Empty: everybody.</summary>
    public IReadOnlyList<string> AllowedCidrs { get; init; } = [];
}
