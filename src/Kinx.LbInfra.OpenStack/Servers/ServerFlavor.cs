namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>The flavor of a server.</summary>
/// <remarks>Source: Compute API v2.1, "Servers", <c>flavor</c> up to microversion 2.46.</remarks>
public sealed record ServerFlavor
{
    /// <summary>The flavor's id.</summary>
    public required string Id { get; init; }
}
