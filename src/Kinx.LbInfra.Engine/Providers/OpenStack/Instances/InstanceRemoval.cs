using System.Net;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Deletes a server and waits until it is gone. Stops it first, if the program asks for a graceful shutdown.</summary>
internal sealed class InstanceRemoval(Cloud cloud, DeleteRequest request, TimeSpan timeout)
{
    // Nova powers a server off that has not shut down within 60 s. A server that takes longer is broken and is deleted as it is.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(90);

    private readonly Given _state = new(request.Outputs);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (_state.Bool("stopBeforeDestroy") == true) await StopAsync(cancellationToken);
        var found = true;
        await DeleteRetry.WhileInUseAsync(
            async () => found = await RequestAsync(cancellationToken), timeout, cloud.Time, request.Log, cancellationToken);
        if (!found) return;
        var gone = await Polling.UntilAsync(
            async elapsed =>
            {
                request.Log.Status($"waiting for Nova to delete the server, {elapsed.TotalSeconds:0} s");
                return await Server.FindAsync(
                    cloud.Client, request.Id, cancellationToken) is null or { Status: "DELETED" or "SOFT_DELETED" };
            },
            timeout,
            cloud.Time,
            cancellationToken);
        if (!gone) throw new ProviderException($"waited {timeout.TotalSeconds:0} s for Nova to delete server {request.Id}");
    }

    private async Task<bool> RequestAsync(CancellationToken cancellationToken)
    {
        if (_state.Bool("forceDelete") != true) return await Server.DeleteAsync(cloud.Client, request.Id, cancellationToken);
        try
        {
            await ServerAction.ForceDeleteAsync(cloud.Client, request.Id, cancellationToken);
            return true;
        }
        catch (OpenStackException missing) when (missing.Status == HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    // A server that cannot be stopped, or does not stop in time, is deleted nevertheless.
    private async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ServerAction.StopAsync(cloud.Client, request.Id, cancellationToken);
        }
        catch (OpenStackException refused) when (refused.Status is HttpStatusCode.Conflict or HttpStatusCode.NotFound)
        {
            return;
        }

        var bound = timeout < LongestStop ? timeout : LongestStop;
        var stopped = await Polling.UntilAsync(
            async elapsed =>
            {
                request.Log.Status($"waiting for the server to shut down, {elapsed.TotalSeconds:0} s");
                return await Server.FindAsync(
                    cloud.Client, request.Id, cancellationToken) is null or { Status: "SHUTOFF" or "ERROR" or "DELETED" };
            },
            bound,
            cloud.Time,
            cancellationToken);
        if (!stopped) request.Log.Warning($"server {request.Id} did not shut down within {bound.TotalSeconds:0} s; deleting it as it is");
    }
}
