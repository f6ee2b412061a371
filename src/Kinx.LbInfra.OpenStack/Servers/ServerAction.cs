using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>What can be asked of a running server. Each answers when Nova has accepted it, not when it is done.</summary>
public static class ServerAction
{
    /// <exception cref="OpenStackException">409: it is stopped already or in ERROR.</exception>
    public static Task StopAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "os-stop", null, cancellationToken);

    public static Task StartAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "os-start", null, cancellationToken);

    public static Task PauseAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "pause", null, cancellationToken);

    public static Task UnpauseAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "unpause", null, cancellationToken);

    public static Task ShelveAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "shelve", null, cancellationToken);

    public static Task UnshelveAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "unshelve", null, cancellationToken);

    /// <summary>Deletes although the project keeps deleted servers for a while.</summary>
    public static Task ForceDeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "forceDelete", null, cancellationToken);

    public static Task ResizeAsync(OpenStackClient cloud, string id, string flavorId, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "resize", new JsonObject { ["flavorRef"] = flavorId }, cancellationToken);

    public static Task ConfirmResizeAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "confirmResize", null, cancellationToken);

    public static Task RebuildAsync(OpenStackClient cloud, string id, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "rebuild", body, cancellationToken);

    public static Task AddSecurityGroupAsync(OpenStackClient cloud, string id, string name, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "addSecurityGroup", new JsonObject { ["name"] = name }, cancellationToken);

    public static Task RemoveSecurityGroupAsync(OpenStackClient cloud, string id, string name, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "removeSecurityGroup", new JsonObject { ["name"] = name }, cancellationToken);

    public static Task ChangePasswordAsync(OpenStackClient cloud, string id, string password, CancellationToken cancellationToken) =>
        cloud.Compute.SendAsync(
        new ApiRequest(HttpMethod.Post, $"{Server.At(id)}/action")
        {
            Json = new JsonObject { ["changePassword"] = new JsonObject { ["adminPass"] = password } },
            Secrets = [password],
        },
        cancellationToken);

    private static Task SendAsync(OpenStackClient cloud, string id, string action, JsonObject? body, CancellationToken cancellationToken) =>
        cloud.Compute.SendAsync(
            new ApiRequest(HttpMethod.Post, $"{Server.At(id)}/action") { Json = new JsonObject { [action] = body } }, cancellationToken);
}
