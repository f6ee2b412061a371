using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Tells which addresses belong to an address family.</summary>
internal static class IpFamilies
{
    public static bool Holds(this IpFamily family, string address) => HostPort.IsV6(address) == (family == IpFamily.IPv6);
}
