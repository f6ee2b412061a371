namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>The image of a server.</summary>
public sealed record ServerImage
{
    public required string Id { get; init; }
}
