namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A port of a server, as the node gets it.</summary>
/// <param name="Name">In the node: ens3, ens4, …</param>
/// <param name="Network">The Neutron network's name; its bridge is named after it.</param>
/// <param name="Gateway">Null: the subnet gives no default route.</param>
/// <param name="AllowedAddresses">The only source addresses: its own and those of the allowed address pairs (addresses or CIDRs).</param>
/// <param name="Rules">What its security groups allow; everything else is dropped.</param>
public sealed record NodeInterface(
    string Name,
    string PortId,
    string Network,
    string MacAddress,
    int Mtu,
    IReadOnlyList<NodeAddress> Addresses,
    string? Gateway,
    IReadOnlyList<string> AllowedAddresses,
    IReadOnlyList<FirewallRule> Rules)
{
    /// <summary>The end in the outer namespace; Linux allows 15 characters.</summary>
    public string HostDevice => $"t-{PortId[..11]}";

    public string Bridge => $"br-{Network}"[..Math.Min(15, Network.Length + 3)];
}

/// <summary>A fixed IP with the prefix length of its subnet.</summary>
public sealed record NodeAddress(string Address, int PrefixLength);
