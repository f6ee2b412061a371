namespace Kinx.LbInfra.Core.Specs;

/// <summary>A server behind a pool.</summary>
public sealed record MemberSpec
{
    public const int DefaultWeight = 1;

    /// <summary>Unset: empty; members are identified by address and port.</summary>
    public string Name { get; init; } = "";

    public required string Address { get; init; }

    /// <summary>1 to 65535.</summary>
    public required int ProtocolPort { get; init; }

    /// <summary>0 to 256; 0 drains.</summary>
    public int Weight { get; init; } = DefaultWeight;

    public bool Backup { get; init; }

    public bool AdminStateUp { get; init; } = true;

    /// <summary>Where the health monitor looks. Unset: the member itself.</summary>
    public string? MonitorAddress { get; init; }

    /// <summary>1 to 65535. Unset: the member's own port.</summary>
    public int? MonitorPort { get; init; }
}
