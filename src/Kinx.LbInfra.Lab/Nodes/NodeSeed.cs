using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>The configuration drive of a server, with the layout of Nova (openstack/latest).</summary>
internal static class NodeSeed
{
    /// <summary>Writes the files of the drive into a folder.</summary>
    public static void Write(string folder, NodeDefinition node)
    {
        var latest = Path.Combine(folder, "openstack", "latest");
        Directory.CreateDirectory(latest);
        File.WriteAllText(Path.Combine(latest, "meta_data.json"), MetaData(node).ToJsonString());
        File.WriteAllText(Path.Combine(latest, "network_data.json"), NetworkData(node.Interfaces).ToJsonString());
        if (node.UserData is { } userData) File.WriteAllBytes(Path.Combine(latest, "user_data"), Convert.FromBase64String(userData));
    }

    /// <summary>The content of network_data.json. Source: nova/virt/netutils.py.</summary>
    public static JsonObject NetworkData(IReadOnlyList<NodeInterface> interfaces) => new()
    {
        ["links"] = new JsonArray([.. interfaces.Select(Link)]),
        ["networks"] = new JsonArray([.. interfaces.SelectMany(port => port.Addresses.Select(address => Network(port, address)))]),
        ["services"] = new JsonArray(),
    };

    private static JsonObject MetaData(NodeDefinition node) => new()
    {
        ["uuid"] = node.ServerId,
        ["name"] = node.Name,
        ["hostname"] = node.Name,
        ["meta"] = new JsonObject(node.Metadata.OrderBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => KeyValuePair.Create(item.Key, (JsonNode?)JsonValue.Create(item.Value)))),
    };

    private static JsonObject Link(NodeInterface port) => new()
    {
        ["id"] = port.HostDevice,
        ["vif_id"] = port.PortId,
        ["type"] = "ovs",
        ["mtu"] = port.Mtu,
        ["ethernet_mac_address"] = port.MacAddress,
    };

    private static JsonObject Network(NodeInterface port, NodeAddress address)
    {
        // Nova leaves the address to DHCP then.
        if (address.IsDynamic) return Dynamic(port, address);
        var ip = IPAddress.Parse(address.Address);
        var ipv6 = ip.AddressFamily == AddressFamily.InterNetworkV6;
        var routes = new JsonArray();
        if (address.Gateway is { } gateway)
        {
            var any = ipv6 ? "::" : "0.0.0.0";
            routes.Add(new JsonObject { ["network"] = any, ["netmask"] = any, ["gateway"] = gateway });
        }

        return new JsonObject
        {
            ["id"] = $"{port.HostDevice}-{address.Address}",
            ["link"] = port.HostDevice,
            ["type"] = ipv6 ? "ipv6" : "ipv4",
            ["ip_address"] = address.Address,
            ["netmask"] = Netmask(address.PrefixLength, ipv6),
            ["routes"] = routes,
        };
    }

    private static JsonObject Dynamic(NodeInterface port, NodeAddress address) =>
        new() { ["id"] = $"{port.HostDevice}-{address.Address}", ["link"] = port.HostDevice, ["type"] = "ipv4_dhcp" };

    private static string Netmask(int prefixLength, bool ipv6)
    {
        var bytes = new byte[ipv6 ? 16 : 4];
        for (var bit = 0; bit < prefixLength; bit++) bytes[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return new IPAddress(bytes).ToString();
    }
}
