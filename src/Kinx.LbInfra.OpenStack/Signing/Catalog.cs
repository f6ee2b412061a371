using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>The services of a cloud and their endpoints.</summary>
internal sealed record Catalog(IReadOnlyList<CatalogEndpoint> Endpoints)
{
    /// <summary>The regions with at least one endpoint, in ordinal order.</summary>
    public IReadOnlyList<string> Regions => [.. Endpoints.Select(endpoint => endpoint.Region).Distinct().Order(StringComparer.Ordinal)];

    /// <exception cref="OpenStackException">The catalog has no such service in the region.</exception>
    public Uri Find(string serviceType, string region, string @interface)
    {
        var found = Endpoints.FirstOrDefault(endpoint =>
            endpoint.ServiceType == serviceType && endpoint.Region == region && endpoint.Interface == @interface);
        return found?.Url
            ?? throw new OpenStackException(
                $"the catalog has no {@interface} endpoint of type '{serviceType}' in region '{region}'; "
                + $"regions: {string.Join(", ", Regions)}");
    }
}
