using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;

namespace Kinx.LbInfra.Cli.Rendered;

/// <summary>A node's files, rendered without a cloud, and the addresses in them.</summary>
/// <param name="UserData">The cloud-config of the first boot, with <see cref="MaskedKeys"/> in place of the keys.</param>
internal sealed record RenderedNode(
    string LoadBalancer, NodeConfiguration Configuration, string UserData, IReadOnlyList<RenderedAddress> Addresses)
{
    /// <summary>Shown in place of keys, which are secrets.</summary>
    public static NodeKeys MaskedKeys { get; } = new("(private host key)", "(public host key)", "(login key)");

    public string Name => Configuration.NodeName;

    public static RenderedNode Of(
        LoadBalancerSpec loadBalancer, int index, NodeConfiguration configuration, string userData, NodeAddresses addresses)
    {
        var standIn = StandInAddresses.IsStandIn(loadBalancer, index);
        RenderedAddress?[] all =
        [
            new("management", addresses.Management.ToString(), standIn),
            new("l3", addresses.L3.ToString(), standIn),
            addresses.L3V6 is { } v6 ? new("l3_v6", v6.ToString(), standIn) : null,
        ];
        return new RenderedNode(loadBalancer.Name, configuration, userData, [.. all.OfType<RenderedAddress>()]);
    }
}
