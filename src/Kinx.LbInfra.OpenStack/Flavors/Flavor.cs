using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Flavors;

/// <summary>A Nova flavor. Read with microversion 2.61, the first that includes description and extra specs.</summary>
/// <remarks>Source: Compute API v2.1, "Flavors"; nova: <c>nova/api/openstack/compute/views/flavors.py</c>.</remarks>
public sealed record Flavor
{
    private const string Version = "2.61";

    /// <summary>Chosen by whoever created it; not always a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Unique in the cloud.</summary>
    public required string Name { get; init; }

    /// <summary>Number of virtual CPUs, at least 1.</summary>
    public required int Vcpus { get; init; }

    /// <summary>MiB.</summary>
    public required int Ram { get; init; }

    /// <summary>GiB.</summary>
    public int Disk { get; init; }

    /// <summary>If false, only projects with access may use it.</summary>
    [JsonPropertyName("os-flavor-access:is_public")]
    public bool IsPublic { get; init; }

    /// <summary>MiB; Nova writes an empty text for none.</summary>
    [JsonConverter(typeof(EmptyAsZeroConverter))]
    public int Swap { get; init; }

    /// <summary>Share of the network bandwidth, usually 1; most clouds ignore it.</summary>
    [JsonPropertyName("rxtx_factor")]
    public double RxTxFactor { get; init; }

    /// <summary>Null: none.</summary>
    public string? Description { get; init; }

    /// <summary>Settings for the scheduler and the hypervisor, by key; empty: none.</summary>
    public IReadOnlyDictionary<string, string> ExtraSpecs { get => field ?? new Dictionary<string, string>(); init; }

    /// <summary>Creates a flavor; administrators only.</summary>
    /// <param name="id">Chosen by the caller.</param>
    /// <param name="ram">MiB.</param>
    /// <param name="disk">GiB; 0 for the size that the image needs.</param>
    public static Task<Flavor> CreateAsync(
        OpenStackClient cloud, string id, string name, int vcpus, int ram, int disk, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["id"] = id, ["name"] = name, ["vcpus"] = vcpus, ["ram"] = ram, ["disk"] = disk };
        return cloud.Compute.CreateAsync(new ApiPath<Flavor>("/flavors", "flavor", FlavorJson.Default.Flavor), body, cancellationToken);
    }

    /// <summary>The flavors that the project may use; for administrators, all.</summary>
    public static Task<IReadOnlyList<Flavor>> ListAsync(OpenStackClient cloud, CancellationToken cancellationToken) =>
        cloud.Compute.ListAsync(
        new ApiPath<List<Flavor>>("/flavors/detail?is_public=None", "flavors", FlavorJson.Default.ListFlavor, Version), cancellationToken);
}
