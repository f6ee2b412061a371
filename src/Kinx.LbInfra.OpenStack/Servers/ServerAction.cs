using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>Actions on a server. Each returns when Nova has accepted it, not when it is complete.</summary>
/// <remarks>Source: Compute API v2.1, "Servers - run an action" and "Servers - run an administrative action".</remarks>
public static class ServerAction
{
    /// <summary>Shuts the server down; Nova powers it off after 60 s by default.</summary>
    /// <exception cref="OpenStackException">409: the server is already stopped, or in ERROR.</exception>
    public static Task StopAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "os-stop", null, cancellationToken);

    /// <summary>Boots the server.</summary>
    /// <exception cref="OpenStackException">409: the server is already running.</exception>
    public static Task StartAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "os-start", null, cancellationToken);

    /// <summary>Pauses the server in memory.</summary>
    /// <exception cref="OpenStackException">409: the server is not running.</exception>
    public static Task PauseAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "pause", null, cancellationToken);

    /// <summary>Resumes a paused server.</summary>
    /// <exception cref="OpenStackException">409: the server is not paused.</exception>
    public static Task UnpauseAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "unpause", null, cancellationToken);

    /// <summary>Shuts the server down and removes it from its host; its disk is kept as an image.</summary>
    /// <exception cref="OpenStackException">409: its state does not allow it.</exception>
    public static Task ShelveAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "shelve", null, cancellationToken);

    /// <summary>Places a shelved server on a host and boots it.</summary>
    /// <exception cref="OpenStackException">409: the server is not shelved.</exception>
    public static Task UnshelveAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "unshelve", null, cancellationToken);

    /// <summary>Deletes the server at once, even if the cloud keeps deleted servers for a while.</summary>
    public static Task ForceDeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "forceDelete", null, cancellationToken);

    /// <summary>Moves the server to another flavor; it then waits in <c>VERIFY_RESIZE</c> for <see cref="ConfirmResizeAsync"/>.</summary>
    /// <exception cref="OpenStackException">400: it already has this flavor; 409: its state does not allow it.</exception>
    public static Task ResizeAsync(OpenStackClient cloud, string id, string flavorId, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "resize", new JsonObject { ["flavorRef"] = flavorId }, cancellationToken);

    /// <summary>Keeps the new flavor and releases the resources of the old one.</summary>
    /// <exception cref="OpenStackException">409: no resize awaits confirmation.</exception>
    public static Task ConfirmResizeAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "confirmResize", null, cancellationToken);

    /// <summary>Overwrites the disk with an image; id and addresses are kept.</summary>
    /// <exception cref="OpenStackException">409: its state does not allow it.</exception>
    public static Task RebuildAsync(OpenStackClient cloud, string id, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "rebuild", body, cancellationToken);

    /// <summary>Adds a security group, by name or id, to all ports of the server.</summary>
    /// <exception cref="OpenStackException">404: there is no such group.</exception>
    public static Task AddSecurityGroupAsync(OpenStackClient cloud, string id, string name, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "addSecurityGroup", new JsonObject { ["name"] = name }, cancellationToken);

    /// <summary>Removes a security group, by name or id, from all ports of the server.</summary>
    /// <exception cref="OpenStackException">404: there is no such group, or no port has it.</exception>
    public static Task RemoveSecurityGroupAsync(OpenStackClient cloud, string id, string name, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "removeSecurityGroup", new JsonObject { ["name"] = name }, cancellationToken);

    /// <summary>Sets the administrator's password, if the image has an agent for that.</summary>
    /// <exception cref="OpenStackException">409: the server is not running; 501: the hypervisor cannot.</exception>
    public static Task ChangePasswordAsync(OpenStackClient cloud, string id, string password, CancellationToken cancellationToken) =>
        cloud.Compute.SendAsync(
        new ApiRequest(HttpMethod.Post, $"{Server.At(id)}/action")
        {
            Json = new JsonObject { ["changePassword"] = new JsonObject { ["adminPass"] = password } },
            Secrets = [password],
        },
        cancellationToken);

    private static Task<ApiResponse> SendAsync(
        OpenStackClient cloud, string id, string action, JsonObject? body, CancellationToken cancellationToken) =>
        cloud.Compute.SendAsync(
            new ApiRequest(HttpMethod.Post, $"{Server.At(id)}/action") { Json = new JsonObject { [action] = body } }, cancellationToken);
}
