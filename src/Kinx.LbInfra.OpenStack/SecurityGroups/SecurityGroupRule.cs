using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>A rule of a security group. Rules cannot be changed, only created and deleted.</summary>
/// <remarks>Source: Networking API v2.0, "Security group rules"; neutron: <c>neutron/extensions/securitygroup.py</c>.</remarks>
public sealed record SecurityGroupRule
{
    /// <summary>UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The group that it belongs to.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary><c>ingress</c> or <c>egress</c>.</summary>
    public required string Direction { get; init; }

    /// <summary><c>IPv4</c> or <c>IPv6</c>.</summary>
    public required string Ethertype { get; init; }

    /// <summary>A name or number; unset: any.</summary>
    public string? Protocol { get; init; }

    /// <summary>First port, or ICMP type; unset: any.</summary>
    public int? PortRangeMin { get; init; }

    /// <summary>Last port, or ICMP code; unset: any.</summary>
    public int? PortRangeMax { get; init; }

    /// <summary>CIDR of the other side; null for any, unless <see cref="RemoteGroupId"/> is set.</summary>
    public string? RemoteIpPrefix { get; init; }

    /// <summary>Id of the group that the other side's port must have; null for any.</summary>
    public string? RemoteGroupId { get; init; }

    /// <summary>Id of the address group that must contain the other side; null for any.</summary>
    public string? RemoteAddressGroupId { get; init; }

    /// <summary>Null or empty: none.</summary>
    public string? Description { get; init; }

    /// <summary>Id of the project that owns it.</summary>
    public string TenantId { get => field ?? ""; init; }

    /// <summary>Creates a rule.</summary>
    /// <exception cref="OpenStackException">409 <c>SecurityGroupRuleExists</c>: the group already has this rule.</exception>
    public static Task<SecurityGroupRule> CreateAsync(
        OpenStackClient cloud, SecurityGroupRuleRequest rule, CancellationToken cancellationToken) =>
        cloud.Networking.CreateAsync(
            new ApiPath<SecurityGroupRule>("/security-group-rules", "security_group_rule", SecurityGroupJson.Default.SecurityGroupRule),
            RequestBody.Of(rule, SecurityGroupJson.Default.SecurityGroupRuleRequest),
            cancellationToken);

    /// <summary>Null when there is none with this id.</summary>
    public static Task<SecurityGroupRule?> FindAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.FindAsync(
            new ApiPath<SecurityGroupRule>(At(id), "security_group_rule", SecurityGroupJson.Default.SecurityGroupRule), cancellationToken);

    /// <summary>Lists rules, page by page.</summary>
    /// <param name="query">From <see cref="Query.Of"/>, such as <c>security_group_id</c>; empty: all that the project may see.</param>
    public static Task<IReadOnlyList<SecurityGroupRule>> ListAsync(
        OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(
            new ApiPath<List<SecurityGroupRule>>(
                "/security-group-rules" + query, "security_group_rules", SecurityGroupJson.Default.ListSecurityGroupRule),
            cancellationToken);

    /// <summary>Deletes the rule; false if it no longer existed.</summary>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/security-group-rules/" + Uri.EscapeDataString(id);
}
