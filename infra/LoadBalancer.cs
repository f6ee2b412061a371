using System.Collections.Immutable;
using Kinx.LbInfra.Core.Rendering;
using Pulumi;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// One load balancer: a security group per role, an anti-affinity server group, all nodes' ports,
/// and then the nodes, strictly one after the other.
/// </summary>
internal sealed class LoadBalancer : ComponentResource
{
    public LoadBalancer(LoadBalancerArgs args)
        : base("kinx:lb:LoadBalancer", args.Spec.Name, Options(args))
    {
        Args = args;
        var groups = new SecurityGroups(args, this);
        var serverGroup = new ServerGroup(
            args.Spec.Name,
            new ServerGroupArgs { Name = args.Spec.Name, Policies = args.Site.Spec.AntiAffinity },
            new CustomResourceOptions { Parent = this });

        // Every node's configuration names all nodes (peers), so all addresses exist before the first node does.
        var ports = args.Spec.NodeNames.Select((_, index) => new NodePorts(index, args, groups, this)).ToList();
        Addresses = Output.All(ports.Select(p => p.Addresses));
        Nodes = CreateNodes(serverGroup, ports);

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["vipAddresses"] = args.Spec.VipAddresses.ToImmutableArray(),
            ["nodes"] = args.Spec.NodeNames.ToImmutableArray(),
        });
    }

    public LoadBalancerArgs Args { get; }

    /// <summary>Of all nodes, in the order of their names.</summary>
    public Output<ImmutableArray<NodeAddresses>> Addresses { get; }

    public IReadOnlyList<LoadBalancerNode> Nodes { get; }

    // Children inherit both.
    private static ComponentResourceOptions Options(LoadBalancerArgs args) =>
        new() { Providers = args.Site.Providers.ToList(), Protect = args.Spec.Protect };

    private List<LoadBalancerNode> CreateNodes(ServerGroup serverGroup, List<NodePorts> ports)
    {
        var nodes = new List<LoadBalancerNode>();
        foreach (var (index, port) in ports.Index())
        {
            var node = new NodeArgs(Args, index, port, Addresses, serverGroup.Id, Previous: nodes.LastOrDefault()?.LastStep);
            nodes.Add(new LoadBalancerNode(node, this));
        }

        return nodes;
    }
}
