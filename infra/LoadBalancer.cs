using System.Collections.Immutable;
using Kinx.LbInfra.Core.Rendering.Plans;
using Pulumi;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// A load balancer: a security group per role, an anti-affinity server group, the ports of all nodes, and then the nodes, strictly one
/// after the other.
/// </summary>
internal sealed class LoadBalancer : ComponentResource
{
    private readonly ServerGroup _serverGroup;
    private readonly IReadOnlyList<NodePorts> _ports;
    private readonly List<LoadBalancerNode> _nodes = [];

    /// <summary>Declares everything except the nodes, which <see cref="DeclareNodesAsync"/> adds.</summary>
    public LoadBalancer(LoadBalancerArgs args)
        : base("kinx:lb:LoadBalancer", args.Spec.Name, Options(args))
    {
        Args = args;
        var groups = new SecurityGroups(args, this);
        _serverGroup = new ServerGroup(
            args.Spec.Name,
            new ServerGroupArgs { Name = args.Spec.Name, Policies = args.Site.Spec.AntiAffinity },
            new CustomResourceOptions { Parent = this });

        // The configuration of each node names all nodes as peers, so all addresses must exist before the first node.
        _ports = [.. args.Spec.NodeNames.Select((_, index) => new NodePorts(index, args, groups, this))];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["vipAddresses"] = args.Spec.VipAddresses.Select(vip => vip.ToString()).ToImmutableArray(),
            ["nodes"] = args.Spec.NodeNames.ToImmutableArray(),
        });
    }

    /// <summary>What the load balancer is made from.</summary>
    public LoadBalancerArgs Args { get; }

    /// <summary>Addresses of all nodes, in the order of their names. Read them only after <see cref="RequireAddressesAsync"/>.</summary>
    public Output<ImmutableArray<NodeAddresses>> Addresses => Output.All(_ports.Select(port => port.Addresses));

    /// <summary>The nodes, in the order of their names; empty before <see cref="DeclareNodesAsync"/>.</summary>
    public IReadOnlyList<LoadBalancerNode> Nodes => _nodes;

    /// <inheritdoc cref="NodePorts.RequireAddressesAsync"/>
    public async Task RequireAddressesAsync()
    {
        foreach (var ports in _ports) await ports.RequireAddressesAsync();
    }

    /// <summary>Declares the nodes, each of which waits for the previous one.</summary>
    /// <inheritdoc cref="FirstBoot.RequireRoomAsync" path="/exception"/>
    public async Task DeclareNodesAsync()
    {
        var addresses = Addresses;
        var plans = _ports
            .Select((ports, index) => new NodeArgs(Args, index, ports, addresses) { ServerGroupId = _serverGroup.Id })
            .ToList();
        foreach (var plan in plans) await plan.FirstBoot.RequireRoomAsync();
        foreach (var plan in plans) _nodes.Add(new LoadBalancerNode(plan with { Previous = _nodes.LastOrDefault()?.LastStep }, this));
    }

    // Children inherit both.
    private static ComponentResourceOptions Options(LoadBalancerArgs args) =>
        new() { Providers = args.Site.Providers.ToList(), Protect = args.Spec.Protect };
}
