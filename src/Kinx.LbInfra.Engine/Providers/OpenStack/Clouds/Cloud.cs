using Kinx.LbInfra.OpenStack.Clients;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>A region of a cloud: the client, and what was already looked up.</summary>
internal sealed class Cloud(OpenStackClient client, string region, TimeProvider time) : IDisposable
{
    public OpenStackClient Client => client;

    public string Region => region;

    public TimeProvider Time => time;

    public FlavorDirectory Flavors { get; } = new(client);

    public ImageDirectory Images { get; } = new(client);

    public NetworkDirectory Networks { get; } = new(client);

    public PortDirectory Ports { get; } = new(client);

    public void Dispose()
    {
        Flavors.Dispose();
        Networks.Dispose();
        client.Dispose();
    }
}
