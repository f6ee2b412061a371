using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>Waits for servers and says meanwhile what for.</summary>
internal sealed class InstanceWait(Cloud cloud, IProviderLog log)
{
    /// <summary>Until a new server runs.</summary>
    /// <exception cref="ProviderException">It went to ERROR (with Nova's reason), is gone, or takes too long.</exception>
    public Task<Server> UntilReadyAsync(string id, TimeSpan timeout, CancellationToken cancellationToken) =>
        UntilAsync(id, server => server.Status is not ("BUILD" or "UNKNOWN"), "Nova to start the server", timeout, cancellationToken);

    /// <summary>Until the server is as wanted.</summary>
    /// <exception cref="ProviderException">It went to ERROR (with Nova's reason), is gone, or takes too long.</exception>
    public async Task<Server> UntilAsync(
        string id, Predicate<Server> wanted, string what, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Server? seen = null;
        var done = await Polling.UntilAsync(
            async elapsed =>
            {
                seen = await Server.FindAsync(
                    cloud.Client, id, cancellationToken) ?? throw new ProviderException($"server {id} has been deleted meanwhile");
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

    /// <summary>Nova says why a server is in ERROR only in the server itself.</summary>
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
