using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.OpenStack.SecurityGroups;

/// <summary>A rule of a security group. Rules are never changed, only made and deleted.</summary>
public sealed record SecurityGroupRule
{
    public required string Id { get; init; }

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

    public string? RemoteIpPrefix { get; init; }

    public string? RemoteGroupId { get; init; }

    public string? RemoteAddressGroupId { get; init; }

    public string? Description { get; init; }

    public string TenantId { get => field ?? ""; init; }

    /// <exception cref="OpenStackException">409 <c>SecurityGroupRuleExists</c>: the group has this very rule.</exception>
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

    /// <param name="query">From <see cref="Query.Of"/>, such as <c>security_group_id</c>; empty: all that the project may see.</param>
    public static Task<IReadOnlyList<SecurityGroupRule>> ListAsync(
        OpenStackClient cloud, string query, CancellationToken cancellationToken) =>
        cloud.Networking.ListAsync(
            new ApiPath<List<SecurityGroupRule>>("/security-group-rules" + query, "security_group_rules", SecurityGroupJson.Default.ListSecurityGroupRule),
            cancellationToken);

    /// <summary>False when it was gone already.</summary>
    public static Task<bool> DeleteAsync(OpenStackClient cloud, string id, CancellationToken cancellationToken) =>
        cloud.Networking.DeleteAsync(At(id), cancellationToken);

    private static string At(string id) => "/security-group-rules/" + Uri.EscapeDataString(id);
}
