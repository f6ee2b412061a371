using System.Collections.Immutable;
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
    private readonly LoadBalancerArgs _args;
    private readonly string _node;
    private readonly Resource _parent;

    public NodePorts(int index, LoadBalancerArgs args, SecurityGroups groups, Resource parent)
    {
        (_args, _node, _parent) = (args, args.Spec.NodeNames[index], parent);
        var chosen = args.Spec.Nodes.Addresses.ElementAtOrDefault(index);
        Management = Port("mgmt", args.Site.ManagementNetworkId, groups, groups.Management, FixedIps(chosen?.Management));
        L3 = Port("l3", args.Site.L3NetworkId, groups, groups.L3, FixedIps(chosen?.L3, chosen?.L3V6), args.Spec.VipAddresses);
        Members = [.. args.MemberSubnetIds.Select(subnet => MemberPort(subnet, groups))];
        Addresses = Output.Tuple(Management.AllFixedIps, L3.AllFixedIps).Apply(ips => AddressesOf(ips.Item1, ips.Item2));
    }

    public Port Management { get; }

    public Port L3 { get; }

    /// <summary>One on each member subnet.</summary>
    public IReadOnlyList<Port> Members { get; }

    /// <summary>In the order in which the instance gets them.</summary>
    public IEnumerable<Port> All => Members.Prepend(L3).Prepend(Management);

    public Output<NodeAddresses> Addresses { get; }

    // Named by its subnet, not by its place in a list, so that a subnet that comes or goes moves no other port.
    private Port MemberPort(string subnet, SecurityGroups groups) => Port(
        $"member-{subnet[..Math.Min(8, subnet.Length)]}",
        _args.Site.NetworkOfSubnet(subnet),
        groups,
        groups.Members!,
        [new PortFixedIpArgs { SubnetId = subnet }]);

    private Port Port(
        string role,
        Output<string> networkId,
        SecurityGroups groups,
        SecGroup group,
        PortFixedIpArgs[] fixedIps,
        IReadOnlyList<string>? allowedAddresses = null) => new(
        $"{_node}-{role}",
        new PortArgs
        {
            Name = $"{_node}-{role}",
            NetworkId = networkId,
            FixedIps = fixedIps,
            SecurityGroupIds = { group.Id },
            AllowedAddressPairs = (allowedAddresses ?? []).Select(address => new PortAllowedAddressPairArgs { IpAddress = address }).ToArray(),
            Tags = _args.Tags.ToArray(),
        },
        new CustomResourceOptions { Parent = _parent, DependsOn = groups.RulesOf(group).ToArray(), IgnoreChanges = { "tags" } });

    /// <summary>The addresses that the stack chose; Neutron picks where it chose none.</summary>
    private static PortFixedIpArgs[] FixedIps(params IEnumerable<string?> addresses) =>
        [.. addresses.OfType<string>().Select(address => new PortFixedIpArgs { IpAddress = address })];

    // Neutron may pick from any subnet of the network, but the switches know only those that the site names. The language refuses an
    // IPv6 VIP on a site without an IPv6 subnet.
    private NodeAddresses AddressesOf(ImmutableArray<string> management, ImmutableArray<string> l3) => new(
        In(_args.Site.Spec.Management.Cidr, Management, management),
        In(_args.Site.Spec.L3.Cidr, L3, l3),
        _args.HasIpv6Vip ? In(_args.Site.Spec.L3.CidrV6!, L3, l3) : SubnetAddress.Find(l3, _args.Site.Spec.L3.CidrV6));

    private string In(string cidr, Resource port, ImmutableArray<string> addresses) =>
        SubnetAddress.Find(addresses, cidr) ?? throw new RunException(
            $"port '{port.GetResourceName()}' got no address in {cidr} but {(addresses.IsEmpty ? "none" : string.Join(", ", addresses))}: "
            + $"correct the subnet in the site file, or name the addresses of node '{_node}' in the stack file");
}
