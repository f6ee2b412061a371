using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.ServerGroups;

/// <summary>A Nova server group. Read and made with microversion 2.64, the first that gives its policy and rules by themselves.</summary>
/// <remarks>Source: Compute API v2.1, "Server groups"; nova: <c>nova/api/openstack/compute/server_groups.py</c>.</remarks>
public sealed record ServerGroup
{
    private const string Version = "2.64";

    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Need not be unique.</summary>
    public required string Name { get; init; }

    /// <summary><c>anti-affinity</c>, <c>affinity</c>, <c>soft-anti-affinity</c> or <c>soft-affinity</c>.</summary>
    public string Policy { get => field ?? ""; init; }

    /// <summary>Limits that the policy takes.</summary>
    public ServerGroupRules Rules { get => field ?? new(); init; }

    /// <summary>Ids of its servers.</summary>
    public IReadOnlyList<string> Members { get => field ?? []; init; }

    /// <summary>Creates a group; neither its policy nor its rules can be changed later.</summary>
    /// <param name="maxServerPerHost">For <c>anti-affinity</c> only, others ignore it; null: Nova's default of 1.</param>
    /// <param name="extra">Further fields as they are; null: none.</param>
    /// <exception cref="OpenStackException">403: the project may have no more groups.</exception>
    public static Task<ServerGroup> CreateAsync(
        OpenStackClient cloud,
        string name,
        string policy,
        int? maxServerPerHost,
        IReadOnlyDictionary<string, string>? extra,
        CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["name"] = name, ["policy"] = policy };
        if (maxServerPerHost is { } limit && policy == "anti-affinity") body["rules"] = new JsonObject { ["max_server_per_host"] = limit };
        foreach (var (key, value) in extra ?? new Dictionary<string, string>()) body[key] = value;
        return cloud.Compute.CreateAsync(
            new ApiPath<ServerGroup>("/os-server-groups", "server_group", ServerGroupJson.Default.ServerGroup, Version),
            body,
            cancellationToken);
    }

    /// <summary>Null when there is none with this id.</summary>
    public static Task<ServerGroup?> FindAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Compute.FindAsync(
            new ApiPath<ServerGroup>(At(id), "server_group", ServerGroupJson.Default.ServerGroup, Version), cancellationToken);

    /// <summary>The project's groups, page by page.</summary>
    public static Task<IReadOnlyList<ServerGroup>> ListAsync(OpenStackClient cloud, CancellationToken cancellationToken) =>
        cloud.Compute.ListAsync(
            new ApiPath<List<ServerGroup>>("/os-server-groups", "server_groups", ServerGroupJson.Default.ListServerGroup, Version),
            cancellationToken);

    /// <summary>False when it was gone already. One with members can be deleted.</summary>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Compute.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/os-server-groups/" + Uri.EscapeDataString(id);
}
