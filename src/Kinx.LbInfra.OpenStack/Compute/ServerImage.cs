namespace Kinx.LbInfra.OpenStack.Compute;

/// <summary>The image of a server.</summary>
public sealed record ServerImage
{
    public required string Id { get; init; }
}
