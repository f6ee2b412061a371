using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>The nodes of a load balancer.</summary>
public sealed record NodesSpec : ISpec
{
    /// <summary>How many; every one carries traffic, so capacity is counted with one less.</summary>
    [Range(1, 16)]
    public int Count { get; init; } = 2;

    /// <summary>One entry a node, in order of the node names; if unset, Neutron picks.</summary>
    public IReadOnlyList<NodeAddressSpec> Addresses { get; init; } = [];

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
