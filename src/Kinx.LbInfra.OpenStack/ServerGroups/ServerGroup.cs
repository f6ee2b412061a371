using System.Text.Json.Nodes;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.ServerGroups;

/// <summary>A Nova server group. Uses microversion 2.64, the first with separate fields for policy and rules.</summary>
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

    /// <summary>Limits of the policy.</summary>
    public ServerGroupRules Rules { get => field ?? new(); init; }

    /// <summary>Ids of its servers.</summary>
    public IReadOnlyList<string> Members { get => field ?? []; init; }

    /// <summary>Creates a group; neither its policy nor its rules can be changed later.</summary>
    /// <param name="maxServerPerHost">Only for <c>anti-affinity</c>, ignored otherwise; if null, Nova's default of 1.</param>
    /// <param name="extra">Additional fields, sent unchanged, or null.</param>
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

    /// <summary>Deletes the group, even if it has members; false if it no longer existed.</summary>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Compute.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/os-server-groups/" + Uri.EscapeDataString(id);
}
