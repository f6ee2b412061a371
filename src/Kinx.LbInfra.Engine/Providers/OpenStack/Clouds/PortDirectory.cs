using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Ports;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>
/// The ports that this run created or read. Only what never changes may be taken from here: a port's network, MAC and addresses.
/// </summary>
internal sealed class PortDirectory(OpenStackClient client)
{
    private readonly ConcurrentDictionary<string, Port> _known = new(StringComparer.Ordinal);

    public void Remember(Port port) => _known[port.Id] = port;

    /// <exception cref="ProviderException">There is no such port.</exception>
    public async Task<Port> GetAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out var known)) return known;
        var port = await Port.FindAsync(client, id, cancellationToken) ?? throw new ProviderException($"there is no port '{id}'");
        Remember(port);
        return port;
    }
}
