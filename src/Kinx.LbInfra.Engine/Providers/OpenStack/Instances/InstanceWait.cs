using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Waits for a server, and reports what it waits for.</summary>
internal sealed class InstanceWait(Cloud cloud, IProviderLog log)
{
    /// <summary>Waits until a new server runs.</summary>
    /// <exception cref="ProviderException">The server is in ERROR (with Nova's reason), was deleted, or takes too long.</exception>
    public Task<Server> UntilReadyAsync(string id, TimeSpan timeout, CancellationToken cancellationToken) =>
        UntilAsync(id, server => server.Status is not ("BUILD" or "UNKNOWN"), "Nova to start the server", timeout, cancellationToken);

    /// <summary>Waits until the server is as wanted.</summary>
    /// <exception cref="ProviderException">The server is in ERROR (with Nova's reason), was deleted, or takes too long.</exception>
    public async Task<Server> UntilAsync(
        string id, Predicate<Server> wanted, string what, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Server? seen = null;
        var done = await Polling.UntilAsync(
            async elapsed =>
            {
                seen = await Server.FindAsync(cloud.Client, id, cancellationToken)
                    ?? throw new ProviderException($"server {id} was deleted in the meantime");
                if (seen.Status == "ERROR") throw new ProviderException(Fault(seen));
                if (wanted(seen)) return true;
                log.Status($"waiting for {what} ({Doing(seen)}), {elapsed.TotalSeconds:0} s");
                return false;
            },
            timeout,
            cloud.Time,
            cancellationToken);
        return done ? seen! : throw new ProviderException($"waited {timeout.TotalSeconds:0} s for {what}; server {id} is {Doing(seen!)}");
    }

    // Only the server itself says why it is in ERROR.
    private static string Fault(Server server)
    {
        var reason = server.Fault is { Message.Length: > 0 } fault ? fault.Message : "Nova gives no reason";
        var hint = reason.Contains("No valid host", StringComparison.Ordinal)
            ? "; is there a host with enough room, and for anti-affinity one that no other server of the group is on?"
            : "";
        return $"server '{server.Name}' ({server.Id}) is in ERROR: {reason}{hint}";
    }

    private static string Doing(Server server) => server.TaskState is { } task ? $"{server.Status}, {task}" : server.Status;
}
