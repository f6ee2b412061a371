using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>A stack file: one tenant's load balancers.</summary>
public sealed record StackSpec : ISpec
{
    /// <summary>The site that carries them: the name of a file in <c>sites/</c>, without extension.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Site { get; init; }

    /// <summary>The tenant: recorded as metadata and counted for quotas; at most 36 characters.</summary>
    [YamlKey("project_id", Alias = "tenant_id")]
    [StringLength(36)]
    [Format(TextFormat.OneLine)]
    public required string ProjectId { get; init; }

    /// <summary>In the order of the file.</summary>
    [YamlKey("loadbalancers")]
    public IReadOnlyList<LoadBalancerSpec> LoadBalancers { get; init; } = [];

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
