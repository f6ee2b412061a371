using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>What can be asked of a running server. Each answers when Nova has accepted it, not when it is done.</summary>
/// <remarks>Source: Compute API v2.1, "Servers - run an action" and "Servers - run an administrative action".</remarks>
public static class ServerAction
{
    /// <summary>Shuts it down; Nova waits 60 s by default and then pulls the plug.</summary>
    /// <exception cref="OpenStackException">409: it is stopped already or in ERROR.</exception>
    public static Task StopAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "os-stop", null, cancellationToken);

    /// <summary>Boots it.</summary>
    /// <exception cref="OpenStackException">409: it runs already.</exception>
    public static Task StartAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "os-start", null, cancellationToken);

    /// <summary>Freezes it in memory.</summary>
    /// <exception cref="OpenStackException">409: it does not run.</exception>
    public static Task PauseAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "pause", null, cancellationToken);

    /// <summary>Lets it go on where it was frozen.</summary>
    /// <exception cref="OpenStackException">409: it is not paused.</exception>
    public static Task UnpauseAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "unpause", null, cancellationToken);

    /// <summary>Shuts it down and takes it off its host; its disk is kept as an image.</summary>
    /// <exception cref="OpenStackException">409: its state does not allow it.</exception>
    public static Task ShelveAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "shelve", null, cancellationToken);

    /// <summary>Puts it on a host again and boots it.</summary>
    /// <exception cref="OpenStackException">409: it is not shelved.</exception>
    public static Task UnshelveAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "unshelve", null, cancellationToken);

    /// <summary>Deletes although the project keeps deleted servers for a while.</summary>
    public static Task ForceDeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "forceDelete", null, cancellationToken);

    /// <summary>Moves it to another flavor; it waits in <c>VERIFY_RESIZE</c> for <see cref="ConfirmResizeAsync"/>.</summary>
    /// <exception cref="OpenStackException">400: it has this flavor already; 409: its state does not allow it.</exception>
    public static Task ResizeAsync(OpenStackClient cloud, string id, string flavorId, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "resize", new JsonObject { ["flavorRef"] = flavorId }, cancellationToken);

    /// <summary>Keeps the new flavor and gives up what the old one held.</summary>
    /// <exception cref="OpenStackException">409: it does not wait for that.</exception>
    public static Task ConfirmResizeAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "confirmResize", null, cancellationToken);

    /// <summary>Overwrites its disk with an image; addresses and id stay.</summary>
    /// <exception cref="OpenStackException">409: its state does not allow it.</exception>
    public static Task RebuildAsync(OpenStackClient cloud, string id, JsonObject body, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "rebuild", body, cancellationToken);

    /// <summary>Adds a group to all its ports, by name or id.</summary>
    /// <exception cref="OpenStackException">404: there is no such group.</exception>
    public static Task AddSecurityGroupAsync(OpenStackClient cloud, string id, string name, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "addSecurityGroup", new JsonObject { ["name"] = name }, cancellationToken);

    /// <summary>Takes a group off all its ports, by name or id.</summary>
    /// <exception cref="OpenStackException">404: there is no such group, or no port has it.</exception>
    public static Task RemoveSecurityGroupAsync(OpenStackClient cloud, string id, string name, CancellationToken cancellationToken) =>
        SendAsync(cloud, id, "removeSecurityGroup", new JsonObject { ["name"] = name }, cancellationToken);

    /// <summary>Sets the administrator's password, where the image has an agent for it.</summary>
    /// <exception cref="OpenStackException">409: it does not run; 501: the hypervisor cannot.</exception>
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
