namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>The addresses of one node's ports, as Neutron chose them or as the stack names them.</summary>
/// <param name="Management">Address on the management network, without prefix length; sshd listens here only.</param>
/// <param name="L3">Address on the L3 network, without prefix length; BGP, BFD and peers use it.</param>
/// <param name="L3V6">IPv6 address on the L3 network, or null: without one, IPv6 VIPs are not announced.</param>
public sealed record NodeAddresses(string Management, string L3, string? L3V6 = null);
