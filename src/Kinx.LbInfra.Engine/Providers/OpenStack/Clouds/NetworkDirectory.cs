using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Networks;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>The networks, fetched once for all instances, and again when one is missing.</summary>
internal sealed class NetworkDirectory(OpenStackClient client) : CachedList<Network>
{
    /// <summary>Empty: the project may not see the network.</summary>
    public async Task<string> NameAsync(string id, CancellationToken cancellationToken) =>
        (await FindAsync(network => network.Id == id, cancellationToken))?.Name ?? "";

    /// <exception cref="ProviderException">There is no network of this name.</exception>
    public async Task<string> IdAsync(string name, CancellationToken cancellationToken) =>
        (await FindAsync(network => network.Name == name, cancellationToken))?.Id
        ?? throw new ProviderException($"there is no network named '{name}' that the project may use");

    protected override Task<IReadOnlyList<Network>> ListAsync(CancellationToken cancellationToken) =>
        Network.ListAsync(client, "", cancellationToken);
}
