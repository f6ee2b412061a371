using System.Collections.Immutable;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Pulumi;
using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;
using Pulumi.Utilities;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The Neutron ports of a node. They outlive the instance, so that a replaced node keeps its addresses and AS number.
/// </summary>
internal sealed class NodePorts
{
    private readonly LoadBalancerArgs _args;
    private readonly string _node;
    private readonly Resource _parent;

    /// <summary>Declares the ports.</summary>
    /// <param name="index">Index of the node, from 0.</param>
    /// <param name="args">The load balancer.</param>
    /// <param name="groups">The security groups of its ports.</param>
    /// <param name="parent">The component that the ports belong to.</param>
    public NodePorts(int index, LoadBalancerArgs args, SecurityGroups groups, Resource parent)
    {
        (_args, _node, _parent) = (args, args.Spec.NodeNames[index], parent);
        var chosen = args.Spec.Nodes.Addresses.ElementAtOrDefault(index);
        Management = Port("mgmt", args.Site.ManagementNetworkId, groups.Management, FixedIps(chosen?.Management));
        L3 = Port("l3", args.Site.L3NetworkId, groups.L3, FixedIps(chosen?.L3, chosen?.L3V6), args.Spec.VipAddresses);
        Members = [.. args.MemberSubnetIds.Select(subnet => MemberPort(subnet, groups.Members!))];
    }

    /// <summary>The port on the management network.</summary>
    public Port Management { get; }

    /// <summary>The port on the L3 network.</summary>
    public Port L3 { get; }

    /// <summary>One port on each member subnet.</summary>
    public IReadOnlyList<Port> Members { get; }

    /// <summary>All ports, in the order in which the instance gets them.</summary>
    public IEnumerable<Port> All => [Management, L3, .. Members];

    /// <summary>The node's addresses; unknown in a preview that would create the ports.</summary>
    /// <remarks>Read it only after <see cref="RequireAddressesAsync"/>; before, an address may be missing.</remarks>
    public Output<NodeAddresses> Addresses =>
        FixedAddresses.Apply(ips => new NodeAddresses(FindManagement(ips.Management)!, FindL3(ips.L3)!, FindL3V6(ips.L3)));

    private Output<(ImmutableArray<string> Management, ImmutableArray<string> L3)> FixedAddresses =>
        Output.Tuple(Management.AllFixedIps, L3.AllFixedIps);

    /// <summary>Waits until the ports exist, and checks that each has an address in its subnet of the site.</summary>
    /// <exception cref="RunException">
    /// A port has no such address: Neutron may choose any subnet of a network, but the switches know only those of the site.
    /// </exception>
    public async Task RequireAddressesAsync()
    {
        if (!await OutputUtilities.GetIsKnownAsync(FixedAddresses)) return;
        var (management, l3) = await OutputUtilities.GetValueAsync(FixedAddresses);
        var site = _args.Site.Spec;
        Require(FindManagement(management), Management, site.Management.Cidr, management);
        Require(FindL3(l3), L3, site.L3.Cidr, l3);
        // Validation refuses an IPv6 VIP on a site without an IPv6 subnet.
        if (_args.HasIpv6Vip) Require(FindL3V6(l3), L3, site.L3.CidrV6!, l3);
    }

    private HostAddress? FindManagement(ImmutableArray<string> addresses) => SubnetAddress.Find(addresses, _args.Site.Spec.Management.Cidr);

    private HostAddress? FindL3(ImmutableArray<string> addresses) => SubnetAddress.Find(addresses, _args.Site.Spec.L3.Cidr);

    private HostAddress? FindL3V6(ImmutableArray<string> addresses) => SubnetAddress.Find(addresses, _args.Site.Spec.L3.CidrV6);

    private void Require(HostAddress? found, Port port, Cidr cidr, ImmutableArray<string> addresses)
    {
        if (found is not null) return;
        var got = addresses.IsEmpty ? "none" : string.Join(", ", addresses);
        throw new RunException(
            $"port '{port.GetResourceName()}' got no address in {cidr}; it has {got}: "
            + $"correct the subnet in the site file, or name the addresses of node '{_node}' in the stack file");
    }

    // Named after its subnet, not after an index, so that adding or removing a subnet affects no other port.
    private Port MemberPort(string subnet, RoleGroup group) => Port(
        $"member-{subnet[..Math.Min(8, subnet.Length)]}",
        _args.Site.NetworkOfSubnet(subnet),
        group,
        [new PortFixedIpArgs { SubnetId = subnet }]);

    private Port Port(
        string role, Output<string> networkId, RoleGroup group, PortFixedIpArgs[] fixedIps, IReadOnlyList<HostAddress>? vips = null) => new(
        $"{_node}-{role}",
        new PortArgs
        {
            Name = $"{_node}-{role}",
            NetworkId = networkId,
            FixedIps = fixedIps,
            SecurityGroupIds = { group.Id },
            // Neutron drops packets from other addresses than the port's, unless they are listed here.
            AllowedAddressPairs = (vips ?? []).Select(vip => new PortAllowedAddressPairArgs { IpAddress = vip.ToString() }).ToArray(),
            Tags = _args.Tags.ToArray(),
        },
        new CustomResourceOptions { Parent = _parent, DependsOn = group.Rules.ToArray(), IgnoreChanges = { "tags" } });

    // The addresses that the stack chooses; if it chooses none, Neutron does.
    private static PortFixedIpArgs[] FixedIps(params IEnumerable<HostAddress?> addresses) =>
        [.. addresses.OfType<HostAddress>().Select(address => new PortFixedIpArgs { IpAddress = address.ToString() })];
}
