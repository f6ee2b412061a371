using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Networks;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>Networks, listed once for all instances of a run and again when one is missing.</summary>
internal sealed class NetworkDirectory(OpenStackClient client) : CachedList<Network>
{
    /// <summary>Empty when the project may not see it.</summary>
    public async Task<string> NameAsync(string id, CancellationToken cancellationToken) =>
        (await FindAsync(network => network.Id == id, cancellationToken))?.Name ?? "";

    public async Task<string> IdAsync(string name, CancellationToken cancellationToken) =>
        (await FindAsync(network => network.Name == name, cancellationToken))?.Id
        ?? throw new ProviderException($"there is no network named '{name}' that the project may use");

    protected override Task<IReadOnlyList<Network>> ListAsync(CancellationToken cancellationToken) =>
        Network.ListAsync(client, "", cancellationToken);
}
