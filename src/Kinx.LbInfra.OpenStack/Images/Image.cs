using System.Text.Json;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Images;

/// <summary>A Glance image.</summary>
/// <remarks>Source: Image API v2, "Images"; glance: <c>glance/api/v2/images.py</c>.</remarks>
public sealed record Image
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Need not be unique; null if it has none.</summary>
    public string? Name { get; init; }

    /// <summary><c>queued</c> until data is uploaded, then <c>active</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>public</c>, <c>community</c>, <c>shared</c> or <c>private</c>.</summary>
    public string Visibility { get => field ?? ""; init; }

    /// <summary>Bytes; unset while queued.</summary>
    public long? Size { get; init; }

    /// <summary>MD5 of the data, hexadecimal; null while queued.</summary>
    public string? Checksum { get; init; }

    /// <summary><c>bare</c> and others; null until it is set.</summary>
    public string? ContainerFormat { get; init; }

    /// <summary><c>qcow2</c>, <c>raw</c> and others; null until it is set.</summary>
    public string? DiskFormat { get; init; }

    /// <summary>Path of the data below the endpoint.</summary>
    public string? File { get; init; }

    /// <summary>Path of the JSON schema below the endpoint.</summary>
    public string? Schema { get; init; }

    /// <summary>Id of the project that owns it.</summary>
    public string? Owner { get; init; }

    /// <summary>GiB.</summary>
    public int MinDisk { get; init; }

    /// <summary>MiB.</summary>
    public int MinRam { get; init; }

    /// <summary>If true, the image cannot be deleted.</summary>
    public bool Protected { get; init; }

    /// <summary>If true, lists omit the image unless they ask for hidden ones.</summary>
    public bool OsHidden { get; init; }

    /// <summary>At most 128 by default, each of at most 255 characters.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>ISO 8601 in UTC.</summary>
    public string CreatedAt { get => field ?? ""; init; }

    /// <summary>ISO 8601 in UTC.</summary>
    public string UpdatedAt { get => field ?? ""; init; }

    /// <summary>Properties that Glance does not know by name, such as <c>os_distro</c>.</summary>
    /// <remarks>Settable, because the generated reader requires that.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Properties { get; set; } = new Dictionary<string, JsonElement>();

    /// <summary>Creates the entry, without data.</summary>
    /// <exception cref="OpenStackException">409: the id is taken.</exception>
    public static Task<Image> CreateAsync(OpenStackClient cloud, ImageRequest image, CancellationToken cancellationToken) =>
        cloud.Imaging.CreateAsync(
            new ApiPath<Image>("/images", null, ImageJson.Default.Image),
            RequestBody.Of(image, ImageJson.Default.ImageRequest),
            cancellationToken);

    /// <summary>Uploads the data, after which the image is <c>active</c>.</summary>
    public static Task UploadAsync(OpenStackClient cloud, string id, ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        cloud.Imaging.SendAsync(new ApiRequest(HttpMethod.Put, At(id) + "/file") { Bytes = data, Repeatable = false }, cancellationToken);

    /// <summary>Null when there is none with this id.</summary>
    public static Task<Image?> FindAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Imaging.FindAsync(new ApiPath<Image>(At(id), null, ImageJson.Default.Image), cancellationToken);

    /// <summary>Lists images, page by page.</summary>
    /// <param name="query">From <see cref="Query.Of"/>, such as <c>name</c>, <c>status</c>, <c>sort</c>; empty: all that the project may
    /// see.</param>
    public static Task<IReadOnlyList<Image>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Imaging.ListAsync(new ApiPath<List<Image>>("/images" + query, "images", ImageJson.Default.ListImage), cancellationToken);

    private static string At(string id) => "/images/" + Uri.EscapeDataString(id);
}
