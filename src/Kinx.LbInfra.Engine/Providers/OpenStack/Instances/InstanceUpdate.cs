using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Changes a server in place, in the published plugin's order.</summary>
internal sealed class InstanceUpdate(Cloud cloud, UpdateRequest request, TimeSpan timeout)
{
    private readonly Given _new = new(request.NewInputs);
    private readonly Given _old = new(request.OldOutputs);

    public async Task ApplyAsync(IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        if (changed.Contains("name")) await Server.RenameAsync(cloud.Client, request.Id, _new.NeededText("name"), cancellationToken);
        if (changed.Contains("powerState")) await PowerAsync(cancellationToken);
        if (changed.Contains("metadata")) await MetadataAsync(cancellationToken);
        if (changed.Contains("securityGroups")) await SecurityGroupsAsync(cancellationToken);
        if (changed.Contains("adminPass"))
        {
            await ServerAction.ChangePasswordAsync(cloud.Client, request.Id, _new.Text("adminPass") ?? "", cancellationToken);
        }

        if (changed.Contains("flavorName") || changed.Contains("flavorId")) await ResizeAsync(changed, cancellationToken);
        if (changed.Contains("imageName") || changed.Contains("imageId")) await RebuildAsync(changed, cancellationToken);
        if (changed.Contains("tags"))
        {
            await ServerMetadata.SetTagsAsync(
                cloud.Client, request.Id, TagChange.Wanted(request.OldOutputs, request.NewInputs), cancellationToken);
        }
    }

    private Task PowerAsync(CancellationToken cancellationToken) =>
        new InstancePower(cloud, request.Log, timeout)
            .BringAsync(request.Id, _new.Text("powerState")?.ToLowerInvariant() ?? "active", cancellationToken);

    private async Task MetadataAsync(CancellationToken cancellationToken)
    {
        var (before, after) = (_old.TextMap("metadata"), _new.TextMap("metadata") ?? new Dictionary<string, string>());
        foreach (var key in (before?.Keys ?? []).Except(after.Keys))
        {
            await ServerMetadata.RemoveAsync(cloud.Client, request.Id, key, cancellationToken);
        }

        if (after.Count > 0) await ServerMetadata.SetAsync(cloud.Client, request.Id, after, cancellationToken);
    }

    private async Task SecurityGroupsAsync(CancellationToken cancellationToken)
    {
        var (before, after) = (_old.Texts("securityGroups") ?? [], _new.Texts("securityGroups") ?? []);
        foreach (var group in before.Except(after))
        {
            await ServerAction.RemoveSecurityGroupAsync(cloud.Client, request.Id, group, cancellationToken);
        }

        foreach (var group in after.Except(before))
        {
            await ServerAction.AddSecurityGroupAsync(cloud.Client, request.Id, group, cancellationToken);
        }
    }

    // Of id and name the one that changed counts. The other may still be the old one.
    private async Task ResizeAsync(IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        var id = changed.Contains("flavorId") && _new.FilledText("flavorId") is { } given
            ? given
            : (await cloud.Flavors.ByNameAsync(_new.NeededText("flavorName"), cancellationToken)).Id;
        await ServerAction.ResizeAsync(cloud.Client, request.Id, id, cancellationToken);
        var wait = new InstanceWait(cloud, request.Log);
        // If no other host has room, Nova gives up silently: the server is ACTIVE again, with the old flavor.
        var server = await wait.UntilAsync(
            request.Id, seen => seen.Status != "RESIZE" && seen.TaskState is null, "the resize", timeout, cancellationToken);
        if (server.Status == "VERIFY_RESIZE" && _new.Object("vendorOptions")?.Bool("ignoreResizeConfirmation") != true)
        {
            await ServerAction.ConfirmResizeAsync(cloud.Client, request.Id, cancellationToken);
            server = await wait.UntilAsync(
                request.Id, seen => seen.Status == "ACTIVE", "the resize to be confirmed", timeout, cancellationToken);
        }

        if (server.Flavor?.Id != id)
        {
            throw new ProviderException($"Nova did not resize server {request.Id}: no other host has room for flavor '{id}'");
        }
    }

    private async Task RebuildAsync(IReadOnlySet<string> changed, CancellationToken cancellationToken)
    {
        var id = changed.Contains("imageId") && _new.FilledText("imageId") is { } given
            ? given
            : await cloud.Images.IdAsync(_new.NeededText("imageName"), cancellationToken);
        await ServerAction.RebuildAsync(cloud.Client, request.Id, new JsonObject { ["imageRef"] = id }, cancellationToken);
        await new InstanceWait(cloud, request.Log).UntilAsync(
            request.Id, seen => seen is { Status: "ACTIVE" or "SHUTOFF", TaskState: null }, "the rebuild", timeout, cancellationToken);
    }
}
