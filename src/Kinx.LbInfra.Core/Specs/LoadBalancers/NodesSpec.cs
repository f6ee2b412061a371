using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>The nodes of a load balancer.</summary>
public sealed record NodesSpec : ISpec
{
    /// <summary>Number of nodes. All carry traffic; plan the capacity for one node less.</summary>
    [Range(1, 16)]
    public int Count { get; init; } = 2;

    /// <summary>One entry per node, in the order of the node names. Default: Neutron chooses the addresses.</summary>
    public IReadOnlyList<NodeAddressSpec> Addresses { get; init; } = [];

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
