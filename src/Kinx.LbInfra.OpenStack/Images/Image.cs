using System.Text.Json;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Images;

/// <summary>A Glance image.</summary>
public sealed record Image
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>queued</c> until data is uploaded, then <c>active</c>.</summary>
    public required string Status { get; init; }

    public string Visibility { get => field ?? ""; init; }

    /// <summary>Bytes; unset while queued.</summary>
    public long? Size { get; init; }

    public string? Checksum { get; init; }

    public string? ContainerFormat { get; init; }

    public string? DiskFormat { get; init; }

    public string? File { get; init; }

    public string? Schema { get; init; }

    public string? Owner { get; init; }

    /// <summary>GiB.</summary>
    public int MinDisk { get; init; }

    /// <summary>MiB.</summary>
    public int MinRam { get; init; }

    public bool Protected { get; init; }

    public bool OsHidden { get; init; }

    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    public string CreatedAt { get => field ?? ""; init; }

    public string UpdatedAt { get => field ?? ""; init; }

    /// <summary>Properties that Glance does not know by name, such as <c>os_distro</c>.</summary>
    /// <remarks>Settable, because the generated reader cannot give it otherwise.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>Creates the entry, without data.</summary>
    /// <exception cref="OpenStackException">409: the id is taken.</exception>
    public static Task<Image> CreateAsync(OpenStackClient cloud, ImageRequest image, CancellationToken cancellationToken) =>
        cloud.Imaging.CreateAsync(
        new ApiPath<Image>("/images", null, ImageJson.Default.Image), RequestBody.Of(image, ImageJson.Default.ImageRequest), cancellationToken);

    /// <summary>Uploads the data, after which the image is <c>active</c>.</summary>
    public static Task UploadAsync(OpenStackClient cloud, string id, ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        cloud.Imaging.SendAsync(new ApiRequest(HttpMethod.Put, At(id) + "/file") { Bytes = data, Repeatable = false }, cancellationToken);

    /// <summary>Null when there is none with this id.</summary>
    public static Task<Image?> FindAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Imaging.FindAsync(new ApiPath<Image>(At(id), null, ImageJson.Default.Image), cancellationToken);

    /// <param name="query">From <see cref="Query.Of"/>, such as <c>name</c>, <c>status</c>, <c>sort</c>; empty: all that the project may
    /// see.</param>
    public static Task<IReadOnlyList<Image>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Imaging.ListAsync(new ApiPath<List<Image>>("/images" + query, "images", ImageJson.Default.ListImage), cancellationToken);

    private static string At(string id) => "/images/" + Uri.EscapeDataString(id);
}
