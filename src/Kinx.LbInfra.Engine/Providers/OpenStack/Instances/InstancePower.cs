using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Brings a server into a power state: <c>active</c>, <c>shutoff</c>, <c>paused</c> or <c>shelved_offloaded</c>.</summary>
internal sealed class InstancePower(Cloud cloud, IProviderLog log, TimeSpan timeout)
{
    public async Task BringAsync(string id, string wanted, CancellationToken cancellationToken)
    {
        var wait = new InstanceWait(cloud, log);
        var server = await wait.UntilReadyAsync(id, timeout, cancellationToken);
        var now = InstanceState.PowerStateOf(server);
        if (now == wanted) return;
        await (wanted switch
        {
            "shutoff" => ServerAction.StopAsync(cloud.Client, id, cancellationToken),
            "paused" => ServerAction.PauseAsync(cloud.Client, id, cancellationToken),
            "shelved_offloaded" => ServerAction.ShelveAsync(cloud.Client, id, cancellationToken),
            _ => ActivateAsync(id, now, cancellationToken),
        });
        await wait.UntilAsync(
            id,
            seen => InstanceState.PowerStateOf(seen) == wanted && seen.TaskState is null,
            $"the server to be {wanted}",
            timeout,
            cancellationToken);
    }

    private Task ActivateAsync(string id, string now, CancellationToken cancellationToken) => now switch
    {
        "paused" => ServerAction.UnpauseAsync(cloud.Client, id, cancellationToken),
        "shelved" or "shelved_offloaded" => ServerAction.UnshelveAsync(cloud.Client, id, cancellationToken),
        _ => ServerAction.StartAsync(cloud.Client, id, cancellationToken),
    };
}
