namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>Where one service answers.</summary>
/// <param name="Interface"><c>public</c>, <c>internal</c> or <c>admin</c>.</param>
internal sealed record CatalogEndpoint(string ServiceType, string Region, string Interface, Uri Url);
