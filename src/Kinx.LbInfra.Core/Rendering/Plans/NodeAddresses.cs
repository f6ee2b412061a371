using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans;

/// <summary>The addresses of one node's ports, chosen by Neutron or by the stack.</summary>
/// <param name="Management">Address on the management network; sshd listens only on it.</param>
/// <param name="L3">Address on the L3 network; BGP, BFD and peers use it.</param>
/// <param name="L3V6">IPv6 address on the L3 network; null if there is none, so that IPv6 VIPs are not announced.</param>
public sealed record NodeAddresses(HostAddress Management, HostAddress L3, HostAddress? L3V6 = null);
