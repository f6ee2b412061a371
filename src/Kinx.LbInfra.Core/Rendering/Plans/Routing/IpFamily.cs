namespace Kinx.LbInfra.Core.Rendering.Plans.Routing;

/// <summary>An address family.</summary>
internal enum IpFamily
{
    V4,
    V6,
}
