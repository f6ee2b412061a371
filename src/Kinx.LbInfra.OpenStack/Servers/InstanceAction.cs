using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>An action on a server. Nova keeps the list as long as the server exists.</summary>
/// <remarks>Source: Compute API v2.1, "Servers actions" (<c>os-instance-actions</c>), "List actions for server".</remarks>
public sealed record InstanceAction
{
    /// <summary><c>create</c>, <c>stop</c>, <c>start</c>, <c>reboot</c>, <c>rebuild</c>, <c>delete</c>, …</summary>
    public required string Action { get; init; }

    /// <summary>Identifies the action on its server.</summary>
    public required string RequestId { get; init; }

    /// <summary>Start time, ISO 8601 in UTC without a zone, as Nova writes it.</summary>
    public string StartTime { get; init; } = "";

    /// <summary>The actions of a server, latest first.</summary>
    /// <exception cref="OpenStackException">404: the server no longer exists.</exception>
    public static Task<IReadOnlyList<InstanceAction>> ListAsync(
        OpenStackClient cloud, string serverId, CancellationToken cancellationToken)
    {
        var path = $"{Server.At(serverId)}/os-instance-actions";
        var actions = new ApiPath<List<InstanceAction>>(path, "instanceActions", ServerJson.Default.ListInstanceAction);
        return cloud.Compute.ListAsync(actions, cancellationToken);
    }
}
