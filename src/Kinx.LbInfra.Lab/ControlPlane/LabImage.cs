using Kinx.LbInfra.Lab.Images;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>An image of the lab. Its id is fixed, so a site file can name it.</summary>
/// <param name="Id">In Glance.</param>
/// <param name="Name">In Glance.</param>
/// <param name="Release">What a server of this image boots.</param>
internal sealed record LabImage(string Id, string Name, NodeRelease Release)
{
    public static IReadOnlyList<LabImage> All { get; } =
    [
        new("7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60", "lb-haproxy", NodeRelease.Bookworm),
        new("7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b61", "lb-haproxy-trixie", NodeRelease.Trixie),
    ];

    /// <summary>What a server boots that has this image. A user's own image has no content here, so it stands for the first one.</summary>
    /// <param name="imageId">Null: the server has none.</param>
    public static NodeRelease ReleaseOf(string? imageId) => (All.FirstOrDefault(image => image.Id == imageId) ?? All[0]).Release;
}
