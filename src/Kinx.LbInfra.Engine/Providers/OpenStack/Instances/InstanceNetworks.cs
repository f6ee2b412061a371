using System.Net;
using System.Net.Sockets;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Servers;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Instances;

/// <summary>The networks of a server in the program's order. Those that the program does not name come last.</summary>
internal sealed class InstanceNetworks
{
    private readonly List<Attachment> _attachments = [];

    public string AccessIpV4 => Access(attachment => attachment.V4);

    public string AccessIpV6 => Access(attachment => attachment.V6);

    public static async Task<InstanceNetworks> OfAsync(Cloud cloud, Given asked, Server server, CancellationToken cancellationToken)
    {
        var result = new InstanceNetworks();
        var wanted = asked.Objects("networks") ?? [];
        var ports = await PortsAsync(cloud, wanted, server, cancellationToken);
        foreach (var network in wanted)
        {
            var port = ports.FirstOrDefault(port => port.Id == network.Text("port"))
                ?? ports.FirstOrDefault(port => network.FilledText("port") is null && port.NetworkId == network.Text("uuid"));
            if (port is null) continue;
            ports.Remove(port);
            await result.AddAsync(cloud, port, network.Bool("accessNetwork") ?? false, cancellationToken);
        }

        foreach (var port in ports) await result.AddAsync(cloud, port, false, cancellationToken);
        return result;
    }

    public PropertyValue ToValue() => PropertyValue.Of(_attachments.Select(attachment => attachment.ToValue()));

    // Ports that the program names are already known. Only if Nova chose the ports, Neutron has to be asked.
    private static async Task<List<Port>> PortsAsync(
        Cloud cloud, IReadOnlyList<Given> wanted, Server server, CancellationToken cancellationToken)
    {
        if (server.Status == "ERROR") return [];
        if (wanted.Count == 0 || wanted.Any(network => network.FilledText("port") is null))
        {
            return [.. await Port.ListAsync(cloud.Client, Query.Of(("device_id", server.Id)), cancellationToken)];
        }

        var ports = new List<Port>();
        foreach (var network in wanted) ports.Add(await cloud.Ports.GetAsync(network.NeededText("port"), cancellationToken));
        var addresses = server.Addresses.Values.SelectMany(list => list).Select(address => address.Addr).ToHashSet();
        // If a port was detached, the server no longer has its address.
        return [.. ports.Where(port => port.FixedIps.Count == 0 || port.FixedIps.Any(ip => addresses.Contains(ip.IpAddress ?? "")))];
    }

    private async Task AddAsync(Cloud cloud, Port port, bool access, CancellationToken cancellationToken)
    {
        var name = await cloud.Networks.NameAsync(port.NetworkId, cancellationToken);
        var addresses = port.FixedIps.Select(ip => ip.IpAddress).OfType<string>().ToLookup(text => IPAddress.Parse(text).AddressFamily);
        var v4 = addresses[AddressFamily.InterNetwork].FirstOrDefault() ?? "";
        var v6 = addresses[AddressFamily.InterNetworkV6].FirstOrDefault() ?? "";
        _attachments.Add(new Attachment(port, name, v4, v6, access));
    }

    private string Access(Func<Attachment, string> address) =>
        _attachments.Where(attachment => attachment.IsAccess)
            .Concat(_attachments)
            .Select(address)
            .FirstOrDefault(text => text.Length > 0) ?? "";

    private sealed record Attachment(Port Port, string Network, string V4, string V6, bool IsAccess)
    {
        public PropertyValue ToValue() => PropertyValue.Of(PropertyMap.Empty
            .Set("accessNetwork", PropertyValue.Of(IsAccess))
            .Set("fixedIpV4", PropertyValue.Of(V4))
            .Set("fixedIpV6", PropertyValue.Of(V6))
            .Set("mac", PropertyValue.Of(Port.MacAddress))
            .Set("name", PropertyValue.Of(Network))
            .Set("port", PropertyValue.Of(Port.Id))
            .Set("uuid", PropertyValue.Of(Port.NetworkId)));
    }
}
