namespace Kinx.LbInfra.OpenStack.Images;

/// <summary>An image to create.</summary>
public sealed record ImageRequest
{
    /// <summary>A UUID chosen by the caller; unset: Glance chooses.</summary>
    public string? Id { get; init; }

    public required string Name { get; init; }

    public string DiskFormat { get; init; } = "qcow2";

    public string ContainerFormat { get; init; } = "bare";

    /// <summary><c>public</c> (administrators only), <c>shared</c> or <c>private</c>; unset: the service's default.</summary>
    public string? Visibility { get; init; }
}
