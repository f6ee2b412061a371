namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A fixed IP with the prefix length of its subnet.</summary>
/// <param name="Gateway">Null: the subnet gives no default route.</param>
public sealed record NodeAddress(string Address, int PrefixLength, string? Gateway = null);
