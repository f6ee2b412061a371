namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>The image of a server.</summary>
/// <remarks>Source: Compute API v2.1, "Servers", <c>image</c>.</remarks>
public sealed record ServerImage
{
    /// <summary>The image's id.</summary>
    public required string Id { get; init; }
}
