using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Networking;

/// <summary>Neutron's limits of a project; −1: no limit.</summary>
public sealed record NetworkQuota
{
    public int? Port { get; init; }

    public int? SecurityGroup { get; init; }

    public int? SecurityGroupRule { get; init; }

    public int? Network { get; init; }

    public int? Subnet { get; init; }

    public static Task<NetworkQuota> GetAsync(OpenStackClient cloud, string projectId, CancellationToken cancellationToken) =>
        cloud.Network.GetAsync(At(projectId), cancellationToken);

    /// <summary>Sets those that are given; administrators only.</summary>
    public static Task<NetworkQuota> SetAsync(OpenStackClient cloud, string projectId, NetworkQuota quota, CancellationToken cancellationToken) =>
        cloud.Network.UpdateAsync(At(projectId), WireJson.Body(quota, WireJson.Default.NetworkQuota), cancellationToken);

    private static ApiPath<NetworkQuota> At(string projectId) =>
        new("/quotas/" + Uri.EscapeDataString(projectId), "quota", WireJson.Default.NetworkQuota);
}
