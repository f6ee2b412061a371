using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans.Routing;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>Which addresses belong to an address family.</summary>
internal static class IpFamilies
{
    public static bool Holds(this IpFamily family, string address) => HostPort.IsV6(address) == (family == IpFamily.V6);
}
