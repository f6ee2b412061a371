using Kinx.LbInfra.Core.Rendering;
using Pulumi;
using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The Neutron ports of a node. They outlive the instance, so that a replaced node keeps its addresses, AS number and peers.
/// </summary>
internal sealed class NodePorts
{
    public NodePorts(int index, LoadBalancerArgs args, SecurityGroups groups, Resource parent)
    {
        var node = args.Spec.NodeNames[index];
        var chosen = args.Spec.Nodes.Addresses.ElementAtOrDefault(index);
        var options = new CustomResourceOptions { Parent = parent };
        Management = new Port(
            $"{node}-mgmt",
            new PortArgs
            {
                Name = $"{node}-mgmt",
                NetworkId = args.Site.ManagementNetworkId,
                FixedIps = FixedIps(chosen?.Management),
                SecurityGroupIds = { groups.Management.Id },
                Tags = args.Tags.ToArray(),
            },
            options);
        L3 = new Port(
            $"{node}-l3",
            new PortArgs
            {
                Name = $"{node}-l3",
                NetworkId = args.Site.L3NetworkId,
                FixedIps = FixedIps(chosen?.L3, chosen?.L3V6),
                SecurityGroupIds = { groups.L3.Id },
                AllowedAddressPairs = args.Spec.VipAddresses.Select(vip => new PortAllowedAddressPairArgs { IpAddress = vip }).ToArray(),
                Tags = args.Tags.ToArray(),
            },
            options);
        Addresses = Output.Tuple(Management.AllFixedIps, L3.AllFixedIps)
            .Apply(ips => new NodeAddresses(ips.Item1.First(IsV4), ips.Item2.First(IsV4), ips.Item2.FirstOrDefault(ip => !IsV4(ip))));
    }

    public Port Management { get; }

    public Port L3 { get; }

    public Output<NodeAddresses> Addresses { get; }

    /// <summary>A network with subnets of both families gives a port an address of each, in any order.</summary>
    private static bool IsV4(string address) => !address.Contains(':', StringComparison.Ordinal);

    /// <summary>The addresses that the stack chose; Neutron picks where it chose none.</summary>
    private static PortFixedIpArgs[] FixedIps(params IEnumerable<string?> addresses) =>
        [.. addresses.OfType<string>().Select(address => new PortFixedIpArgs { IpAddress = address })];
}
