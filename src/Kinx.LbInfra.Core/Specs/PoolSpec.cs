namespace Kinx.LbInfra.Core.Specs;

/// <summary>A pool of members; listeners refer to it by name.</summary>
public sealed record PoolSpec
{
    /// <summary>Unique in the load balancer.</summary>
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public required PoolProtocol Protocol { get; init; }

    public required LbAlgorithm LbAlgorithm { get; init; }

    public bool AdminStateUp { get; init; } = true;

    public SessionPersistenceSpec? SessionPersistence { get; init; }

    public HealthMonitorSpec? HealthMonitor { get; init; }

    public IReadOnlyList<MemberSpec> Members { get; init; } = [];
}
