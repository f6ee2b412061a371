using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Images;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>Images by id, each fetched once, and by name.</summary>
internal sealed class ImageDirectory(OpenStackClient client)
{
    private readonly ConcurrentDictionary<string, Task<Image?>> _byId = new(StringComparer.Ordinal);

    /// <summary>Null: the image was deleted. Servers keep deleted images.</summary>
    public async Task<Image?> ByIdAsync(string id, CancellationToken cancellationToken)
    {
        var fetched = _byId.GetOrAdd(id, key => Image.FindAsync(client, key, cancellationToken));
        try
        {
            return await fetched;
        }
        catch (OpenStackException)
        {
            _byId.TryRemove(KeyValuePair.Create(id, fetched));
            throw;
        }
    }

    /// <exception cref="ProviderException">There is no image of this name, or several.</exception>
    public async Task<string> IdAsync(string name, CancellationToken cancellationToken)
    {
        var images = await Image.ListAsync(client, Query.Of(("name", name)), cancellationToken);
        return images switch
        {
            [var only] => only.Id,
            [] => throw new ProviderException(
                $"there is no image named '{name}'; 'openstack image list' lists those that the project may use"),
            _ => throw new ProviderException(
                $"{images.Count} images are named '{name}': give the id of one ({string.Join(", ", images.Select(image => image.Id))})"),
        };
    }
}
