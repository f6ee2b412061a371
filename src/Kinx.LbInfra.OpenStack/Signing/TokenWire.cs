namespace Kinx.LbInfra.OpenStack.Signing;

/// <summary>The <c>token</c> object in Keystone's response.</summary>
internal sealed record TokenWire
{
    public required DateTimeOffset ExpiresAt { get; init; }

    public required IdWire User { get; init; }

    public IdWire? Project { get; init; }

    public IReadOnlyList<ServiceWire> Catalog { get => field ?? []; init; }

    public Catalog ToCatalog() => new(
        [.. from service in Catalog
            from endpoint in service.Endpoints
            where Uri.IsWellFormedUriString(endpoint.Url, UriKind.Absolute)
            select new CatalogEndpoint(
                service.Type, endpoint.RegionId ?? endpoint.Region ?? "", endpoint.Interface, new Uri(endpoint.Url))]);

    internal sealed record IdWire
    {
        public required string Id { get; init; }
    }

    internal sealed record ServiceWire
    {
        public required string Type { get; init; }

        public IReadOnlyList<EndpointWire> Endpoints { get => field ?? []; init; }
    }

    internal sealed record EndpointWire
    {
        public required string Url { get; init; }

        public required string Interface { get; init; }

        public string? Region { get; init; }

        public string? RegionId { get; init; }
    }
}
