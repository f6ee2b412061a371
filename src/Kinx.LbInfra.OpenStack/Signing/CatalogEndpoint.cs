namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>An endpoint of a service.</summary>
/// <param name="Interface"><c>public</c>, <c>internal</c> or <c>admin</c>.</param>
internal sealed record CatalogEndpoint(string ServiceType, string Region, string Interface, Uri Url);
