namespace Kinx.LbInfra.OpenStack.Images;

/// <summary>An image to create.</summary>
/// <remarks>Source: Image API v2, "Create image".</remarks>
public sealed record ImageRequest
{
    /// <summary>A UUID chosen by the caller; if unset, Glance chooses one.</summary>
    public string? Id { get; init; }

    /// <summary>At most 255 characters; need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary>Format of the data; <c>qcow2</c> if unset.</summary>
    public string DiskFormat { get; init; } = "qcow2";

    /// <summary>Container format; <c>bare</c> (none) if unset.</summary>
    public string ContainerFormat { get; init; } = "bare";

    /// <summary><c>public</c> (administrators only), <c>shared</c> or <c>private</c>; unset: the service's default.</summary>
    public string? Visibility { get; init; }
}
