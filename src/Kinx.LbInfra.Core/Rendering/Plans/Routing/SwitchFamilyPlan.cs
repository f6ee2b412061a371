using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>An address family and the VIPs in it.</summary>
internal sealed record SwitchFamilyPlan
{
    public required IpFamily Family { get; init; }

    public required IReadOnlyList<HostAddress> Vips { get; init; }
}
