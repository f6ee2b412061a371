using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>A stack file: the load balancers of a tenant.</summary>
public sealed record StackSpec : ISpec
{
    /// <summary>The site of the load balancers: the name of a file in <c>sites/</c>, without its extension.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Site { get; init; }

    /// <summary>The project of the tenant, recorded as metadata and used for quotas; at most 36 characters.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [StringLength(36)]
    [Format(TextFormat.OneLine)]
    public required string ProjectId { get; init; }

    /// <summary>The load balancers, in the order of the file.</summary>
    [YamlKey("loadbalancers", ItemKey = "loadbalancer")]
    public IReadOnlyList<LoadBalancerSpec> LoadBalancers { get; init; } = [];

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
