using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Flavors;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>The flavors, fetched once for all instances, and again when one is missing.</summary>
internal sealed class FlavorDirectory(OpenStackClient client) : CachedList<Flavor>
{
    /// <exception cref="ProviderException">There is no such flavor.</exception>
    public async Task<Flavor> ByNameAsync(string name, CancellationToken cancellationToken) =>
        await FindAsync(flavor => flavor.Name == name, cancellationToken)
        ?? throw new ProviderException($"there is no flavor named '{name}'; 'openstack flavor list' lists those that the project may use");

    /// <summary>Null: the flavor was deleted. Servers keep deleted flavors.</summary>
    public Task<Flavor?> ByIdAsync(string id, CancellationToken cancellationToken) =>
        FindAsync(flavor => flavor.Id == id, cancellationToken);

    protected override Task<IReadOnlyList<Flavor>> ListAsync(CancellationToken cancellationToken) =>
        Flavor.ListAsync(client, cancellationToken);
}
