using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.Servers;

/// <summary>A Nova server. Read with microversion 2.26, the first that includes tags.</summary>
/// <remarks>Source: Compute API v2.1, "Servers"; nova: <c>nova/api/openstack/compute/views/servers.py</c>.</remarks>
public sealed record Server
{
    private const string Version = "2.26";

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Need not be unique.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary><c>BUILD</c>, <c>ACTIVE</c>, <c>SHUTOFF</c>, <c>ERROR</c>, <c>DELETED</c>, <c>VERIFY_RESIZE</c>, …</summary>
    public required string Status { get; init; }

    /// <summary>Id of the project that owns it.</summary>
    public string TenantId { get => field ?? ""; init; }

    /// <summary>When it was created, ISO 8601 in UTC, as Nova writes it.</summary>
    public string Created { get => field ?? ""; init; }

    /// <summary>When it last changed, ISO 8601 in UTC.</summary>
    public string Updated { get => field ?? ""; init; }

    /// <summary>Name of the key pair, or null.</summary>
    public string? KeyName { get; init; }

    /// <summary>Its flavor; null in responses of newer microversions, which contain the flavor's properties instead.</summary>
    public ServerFlavor? Flavor { get; init; }

    /// <summary>Its image; unset if it booted from a volume.</summary>
    [JsonConverter(typeof(ServerImageConverter))]
    public ServerImage? Image { get; init; }

    /// <summary>Texts by key; at most 128 by default, keys and values of at most 255 characters.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get => field ?? new Dictionary<string, string>(); init; }

    /// <summary>At most 50, each of at most 60 characters.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>Addresses by network name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ServerAddress>> Addresses
    {
        get =>
        field ?? new Dictionary<string, IReadOnlyList<ServerAddress>>(); init;
    }

    /// <summary>The security groups of all its ports; a name is repeated for each port that has it.</summary>
    public IReadOnlyList<ServerSecurityGroup> SecurityGroups { get => field ?? []; init; }

    /// <summary><c>True</c>, or empty for none.</summary>
    [JsonPropertyName("config_drive")]
    public string ConfigDrive { get => field ?? ""; init; }

    /// <summary>The reason, if it is in ERROR.</summary>
    public ServerFault? Fault { get; init; }

    /// <summary>The current task, such as <c>powering-off</c>; unset if there is none.</summary>
    [JsonPropertyName("OS-EXT-STS:task_state")]
    public string? TaskState { get; init; }

    /// <summary>Empty until it is scheduled.</summary>
    [JsonPropertyName("OS-EXT-AZ:availability_zone")]
    public string AvailabilityZone { get => field ?? ""; init; }

    /// <summary>The compute host; administrators only.</summary>
    [JsonPropertyName("OS-EXT-SRV-ATTR:host")]
    public string? Host { get; init; }

    /// <summary>The hypervisor's name for its host; administrators only.</summary>
    [JsonPropertyName("OS-EXT-SRV-ATTR:hypervisor_hostname")]
    public string? HypervisorHostname { get; init; }

    /// <summary>Base64; administrators only.</summary>
    [JsonPropertyName("OS-EXT-SRV-ATTR:user_data")]
    public string? UserData { get; init; }

    /// <summary>
    /// Creates a server and returns while it is still being built. The result contains only the id and the administrator password.
    /// </summary>
    public static Task<CreatedServer> CreateAsync(OpenStackClient cloud, ServerRequest server, CancellationToken cancellationToken) =>
        CreateAsync(cloud, server.ToApiRequest(), cancellationToken);

    /// <summary>Null if there is no server with this id, or it is deleted.</summary>
    public static Task<Server?> FindAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Compute.FindAsync(new ApiPath<Server>(At(id), "server", ServerJson.Default.Server, Version), cancellationToken);

    /// <summary>Reads a server.</summary>
    /// <exception cref="OpenStackException">404: there is none with this id.</exception>
    public static Task<Server> GetAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Compute.GetAsync(new ApiPath<Server>(At(id), "server", ServerJson.Default.Server, Version), cancellationToken);

    /// <summary>The project's servers, or those of all projects (administrators only).</summary>
    /// <param name="name">Only servers of exactly this name; null: all.</param>
    public static async Task<IReadOnlyList<Server>> ListAsync(
        OpenStackClient cloud, string? name, bool allProjects, CancellationToken cancellationToken)
    {
        var pattern = name is null ? null : $"^{Regex.Escape(name)}$";
        var query = Query.Of(("name", pattern), ("all_tenants", allProjects ? "1" : null));
        var path = new ApiPath<List<Server>>("/servers/detail" + query, "servers", ServerJson.Default.ListServer, Version);
        var servers = await cloud.Compute.ListAsync(path, cancellationToken);
        return [.. servers.Where(server => name is null || server.Name == name)];
    }

    /// <summary>
    /// Asks Nova to delete the server; false if it no longer existed. Deletion is complete when <see cref="FindAsync"/> returns null.
    /// </summary>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Compute.DeleteAsync(At(id), cancellationToken);

    /// <summary>Renames the server.</summary>
    public static Task<Server> RenameAsync(OpenStackClient cloud, string id, string name, CancellationToken cancellationToken) =>
        cloud.Compute.UpdateAsync(
            new ApiPath<Server>(At(id), "server", ServerJson.Default.Server), new JsonObject { ["name"] = name }, cancellationToken);

    private static async Task<CreatedServer> CreateAsync(OpenStackClient cloud, ApiRequest request, CancellationToken cancellationToken) =>
        (await cloud.Compute.SendAsync(request, cancellationToken)).Read("server", ServerJson.Default.CreatedServer);

    internal static string At(string id) => "/servers/" + Uri.EscapeDataString(id);
}
