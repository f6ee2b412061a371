namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A fixed IP with the prefix length of its subnet.</summary>
public sealed record NodeAddress(string Address, int PrefixLength);
