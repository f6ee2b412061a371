using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Quotas. The default of each is no limit.</summary>
public sealed record QuotaSpec : ISpec
{
    /// <summary>Maximum number of load balancers on the site.</summary>
    [YamlKey("loadbalancers")]
    [Range(0, 2147483647)]
    public int? LoadBalancers { get; init; }

    /// <summary>Maximum number of nodes on the site.</summary>
    [Range(0, 2147483647)]
    public int? Nodes { get; init; }

    /// <summary>Maximum number of load balancers of each project.</summary>
    [YamlKey("loadbalancers_per_project")]
    [Range(0, 2147483647)]
    public int? LoadBalancersPerProject { get; init; }

    /// <summary>Maximum number of listeners of each project.</summary>
    [Range(0, 2147483647)]
    public int? ListenersPerProject { get; init; }

    /// <summary>Maximum number of pools of each project.</summary>
    [Range(0, 2147483647)]
    public int? PoolsPerProject { get; init; }

    /// <summary>Maximum number of members of each project.</summary>
    [Range(0, 2147483647)]
    public int? MembersPerProject { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
