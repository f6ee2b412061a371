namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>The flavor of a server.</summary>
public sealed record ServerFlavor
{
    public required string Id { get; init; }
}
