namespace Kinx.LbInfra.Core.Specs;

/// <summary>A stack file: one tenant's load balancers.</summary>
public sealed record StackSpec
{
    /// <summary>The site that they live on: the name of a file in <c>sites/</c>.</summary>
    public required string Site { get; init; }

    /// <summary>The tenant, recorded as metadata and counted for quotas. Unset: empty.</summary>
    public string ProjectId { get; init; } = "";

    public IReadOnlyList<LoadBalancerSpec> LoadBalancers { get; init; } = [];
}
