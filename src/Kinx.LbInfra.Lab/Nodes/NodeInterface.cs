namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A port of a server, and the node's interface that it becomes.</summary>
/// <param name="Name">In the node: ens3, ens4, …</param>
/// <param name="PortId">Neutron's id of the port.</param>
/// <param name="Network">The name of the Neutron network, and after br- the name of its bridge.</param>
/// <param name="MacAddress">Of the port.</param>
/// <param name="Mtu">Of the network, in bytes.</param>
/// <param name="Addresses">The fixed IPs of the port.</param>
/// <param name="AllowedAddresses">The only source addresses: its own and those of the allowed address pairs (addresses or CIDRs).</param>
/// <param name="Rules">
/// What its security groups allow; everything else is dropped. Null: the port has no port security, and everything passes.
/// </param>
internal sealed record NodeInterface(
    string Name,
    string PortId,
    string Network,
    string MacAddress,
    int Mtu,
    IReadOnlyList<NodeAddress> Addresses,
    IReadOnlyList<string> AllowedAddresses,
    IReadOnlyList<FirewallRule>? Rules)
{
    // Linux limits the name of a device to 15 characters.
    private const int LongestDevice = 15;

    /// <summary>The end of its cable in the outer namespace, on the network's bridge.</summary>
    public string HostDevice => $"t-{PortId[..11]}";

    /// <summary>The bridge of its network, in the outer namespace.</summary>
    public string Bridge => $"br-{Network}"[..Math.Min(LongestDevice, Network.Length + 3)];
}
