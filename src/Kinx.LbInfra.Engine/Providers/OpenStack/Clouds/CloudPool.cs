using System.Collections.Concurrent;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>One signed-in client per region. A region is opened when it is first needed, and again after a failure.</summary>
internal sealed class CloudPool(CloudConfig config, TimeProvider time) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Cloud>>> _clouds = new(StringComparer.Ordinal);

    /// <param name="region">Null: the configuration's own, or the cloud's only one.</param>
    /// <exception cref="OpenStackException">The sign-in failed, or the cloud has no such region.</exception>
    public async Task<Cloud> GetAsync(string? region)
    {
        var name = region ?? config.RegionName ?? "";
        var cloud = _clouds.GetOrAdd(name, key => new Lazy<Task<Cloud>>(() => OpenAsync(key)));
        try
        {
            return await cloud.Value;
        }
        catch (OpenStackException)
        {
            _clouds.TryRemove(KeyValuePair.Create(name, cloud));
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var cloud in _clouds.Values.Where(cloud => cloud.IsValueCreated && cloud.Value.IsCompletedSuccessfully))
        {
            (await cloud.Value).Dispose();
        }
    }

    private async Task<Cloud> OpenAsync(string region)
    {
        var client = new OpenStackClient(region.Length == 0 ? config : config with { RegionName = region }, time);
        return new Cloud(client, await client.RegionAsync(CancellationToken.None), time);
    }
}
