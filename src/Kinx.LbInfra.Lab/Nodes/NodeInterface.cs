namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A port of a server, as the node gets it.</summary>
/// <param name="Name">In the node: ens3, ens4, …</param>
/// <param name="Network">The Neutron network's name; its bridge is named after it.</param>
/// <param name="Mtu">Of the network, in bytes.</param>
/// <param name="AllowedAddresses">The only source addresses: its own and those of the allowed address pairs (addresses or CIDRs).</param>
/// <param name="Rules">
/// What its security groups allow; everything else is dropped. Null: the port has no port security, everything passes.
/// </param>
public sealed record NodeInterface(
    string Name,
    string PortId,
    string Network,
    string MacAddress,
    int Mtu,
    IReadOnlyList<NodeAddress> Addresses,
    IReadOnlyList<string> AllowedAddresses,
    IReadOnlyList<FirewallRule>? Rules)
{
    // Linux allows 15 characters in the name of a device.
    private const int LongestDevice = 15;

    /// <summary>The end in the outer namespace, on the network's bridge.</summary>
    public string HostDevice => $"t-{PortId[..11]}";

    /// <summary>In the outer namespace.</summary>
    public string Bridge => $"br-{Network}"[..Math.Min(LongestDevice, Network.Length + 3)];
}
