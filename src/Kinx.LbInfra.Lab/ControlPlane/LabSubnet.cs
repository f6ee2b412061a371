using System.Net;
using System.Net.Sockets;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>A subnet of a lab network; addresses outside the pool belong to the world around the nodes.</summary>
/// <param name="Cidr">Address and prefix length.</param>
/// <param name="Gateway">Null: the subnet offers no default route.</param>
/// <param name="PoolStart">The first address that Neutron gives to ports.</param>
/// <param name="PoolEnd">The last one.</param>
/// <param name="HasDhcp">Nodes get their addresses by DHCP.</param>
internal sealed record LabSubnet(string Cidr, string? Gateway, string PoolStart, string PoolEnd, bool HasDhcp = false)
{
    /// <summary>4 or 6.</summary>
    public int IpVersion => IPNetwork.Parse(Cidr).BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 ? 6 : 4;
}
