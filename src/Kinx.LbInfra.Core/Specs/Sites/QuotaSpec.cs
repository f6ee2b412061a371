using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Limits; an unset one does not limit.</summary>
public sealed record QuotaSpec : ISpec
{
    /// <summary>Load balancers on the site.</summary>
    [YamlKey("loadbalancers")]
    [Range(0, 2147483647)]
    public int? LoadBalancers { get; init; }

    /// <summary>Nodes on the site.</summary>
    [Range(0, 2147483647)]
    public int? Nodes { get; init; }

    /// <summary>Load balancers of one project.</summary>
    [YamlKey("loadbalancers_per_project")]
    [Range(0, 2147483647)]
    public int? LoadBalancersPerProject { get; init; }

    /// <summary>Listeners of one project.</summary>
    [Range(0, 2147483647)]
    public int? ListenersPerProject { get; init; }

    /// <summary>Pools of one project.</summary>
    [Range(0, 2147483647)]
    public int? PoolsPerProject { get; init; }

    /// <summary>Members of one project.</summary>
    [Range(0, 2147483647)]
    public int? MembersPerProject { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
