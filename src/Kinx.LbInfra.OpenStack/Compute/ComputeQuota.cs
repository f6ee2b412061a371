using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Compute;

/// <summary>Nova's limits of a project; −1: no limit.</summary>
public sealed record ComputeQuota
{
    public int? Instances { get; init; }

    public int? Cores { get; init; }

    /// <summary>MiB.</summary>
    public int? Ram { get; init; }

    public int? ServerGroups { get; init; }

    public int? ServerGroupMembers { get; init; }

    public static Task<ComputeQuota> GetAsync(OpenStackClient cloud, string projectId, CancellationToken cancellationToken) =>
        cloud.Compute.GetAsync(At(projectId), cancellationToken);

    /// <summary>Sets those that are given; administrators only.</summary>
    public static Task<ComputeQuota> SetAsync(OpenStackClient cloud, string projectId, ComputeQuota quota, CancellationToken cancellationToken) =>
        cloud.Compute.UpdateAsync(At(projectId), WireJson.Body(quota, WireJson.Default.ComputeQuota), cancellationToken);

    private static ApiPath<ComputeQuota> At(string projectId) =>
        new("/os-quota-sets/" + Uri.EscapeDataString(projectId), "quota_set", WireJson.Default.ComputeQuota);
}
