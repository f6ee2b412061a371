using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>A Neutron security group. Neutron gives a new one two egress rules.</summary>
/// <remarks>Source: Networking API v2.0, "Security groups"; neutron: <c>neutron/extensions/securitygroup.py</c>.</remarks>
public sealed record SecurityGroup
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>Need not be unique, except <c>default</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Empty: none.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>Id of the project that owns it.</summary>
    public string TenantId { get => field ?? ""; init; }

    /// <summary>Whether replies to allowed packets are allowed too; null, if the cloud does not report it, means true.</summary>
    public bool? Stateful { get; init; }

    /// <summary>At most 50, each of at most 60 characters.</summary>
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    /// <summary>All its rules; their order has no meaning.</summary>
    public IReadOnlyList<SecurityGroupRule> SecurityGroupRules { get => field ?? []; init; }

    /// <summary>Creates a group, to which Neutron adds rules that allow all outgoing IPv4 and IPv6 traffic.</summary>
    /// <exception cref="OpenStackException">409 <c>OverQuota</c>: the project may have no more groups.</exception>
    public static Task<SecurityGroup> CreateAsync(OpenStackClient cloud, SecurityGroupRequest group, CancellationToken cancellationToken) =>
        cloud.Networking.CreateAsync(
            new ApiPath<SecurityGroup>("/security-groups", "security_group", SecurityGroupJson.Default.SecurityGroup),
            Body(group),
            cancellationToken);

    /// <summary>Null when there is none with this id.</summary>
    public static Task<SecurityGroup?> FindAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.FindAsync(Path(id), cancellationToken);

    /// <summary>Reads a group.</summary>
    /// <exception cref="OpenStackException">404: there is none with this id.</exception>
    public static Task<SecurityGroup> GetAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.GetAsync(Path(id), cancellationToken);

    /// <summary>Lists groups, page by page.</summary>
    /// <param name="query">From <see cref="Query.Of"/>; empty: all that the project may see.</param>
    public static Task<IReadOnlyList<SecurityGroup>> ListAsync(OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(
            new ApiPath<List<SecurityGroup>>("/security-groups" + query, "security_groups", SecurityGroupJson.Default.ListSecurityGroup),
            cancellationToken);

    /// <summary>Changes the fields that are set.</summary>
    public static Task<SecurityGroup> UpdateAsync(
        OpenStackClient cloud, string id, SecurityGroupRequest changes, CancellationToken cancellationToken) =>
        cloud.Networking.UpdateAsync(Path(id), Body(changes), cancellationToken);

    /// <summary>Deletes the group; false if it no longer existed.</summary>
    /// <exception cref="OpenStackException">409 <c>SecurityGroupInUse</c> while a port has it.</exception>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/security-groups/" + Uri.EscapeDataString(id);

    private static ApiPath<SecurityGroup> Path(string id) => new(At(id), "security_group", SecurityGroupJson.Default.SecurityGroup);

    private static System.Text.Json.Nodes.JsonObject Body(SecurityGroupRequest group) =>
        RequestBody.Of(group, SecurityGroupJson.Default.SecurityGroupRequest);
}
