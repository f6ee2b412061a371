using Kinx.LbInfra.Core.Addresses;
using Pulumi;
using Pulumi.OpenStack.Networking;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The security group of the ports with one role. Neutron's default rules are deleted. All outgoing traffic is allowed, and incoming
/// traffic only as declared here.
/// </summary>
internal sealed class RoleGroup
{
    private readonly string _name;
    private readonly SecGroup _group;
    private readonly List<Resource> _rules = [];

    /// <summary>Declares the group, with rules that allow all outgoing traffic.</summary>
    /// <param name="role">The last part of the group's name.</param>
    /// <param name="description">The purpose of the group, for people.</param>
    /// <param name="args">The load balancer.</param>
    /// <param name="parent">The component that the group belongs to.</param>
    public RoleGroup(string role, string description, LoadBalancerArgs args, Resource parent)
    {
        _name = $"{args.Spec.Name}-{role}";
        _group = new SecGroup(
            _name,
            new SecGroupArgs
            {
                Name = $"{args.Spec.Name}-{role}",
                Description = $"{description} of load balancer {args.Spec.Name}",
                DeleteDefaultRules = true,
                Tags = args.Tags.ToArray(),
            },
            new CustomResourceOptions { Parent = parent, IgnoreChanges = { "tags" } });
        Add("egress-ipv4", new SecGroupRuleArgs { Direction = "egress", Ethertype = "IPv4" });
        Add("egress-ipv6", new SecGroupRuleArgs { Direction = "egress", Ethertype = "IPv6" });
    }

    /// <summary>The group's id in Neutron.</summary>
    public Output<string> Id => _group.Id;

    /// <summary>
    /// What the ports of the group depend on: no node runs before its rules exist, and no rule is deleted before the (protected) ports.
    /// </summary>
    public IReadOnlyList<Resource> Rules => _rules;

    /// <summary>Allows incoming packets to a port.</summary>
    /// <param name="purpose">Part of the rule's name, which also contains the source.</param>
    /// <param name="protocol"><c>tcp</c> or <c>udp</c>.</param>
    /// <param name="port">Destination port, 1 to 65535.</param>
    /// <param name="cidr">Source network.</param>
    public void Allow(string purpose, string protocol, int port, Cidr cidr)
    {
        var name = $"{purpose}-{Slug(cidr.ToString())}";
        var rule = Ingress(protocol, port, cidr.Family.ToString());
        rule.RemoteIpPrefix = cidr.ToString();
        Add(name, rule);
    }

    /// <summary>Allows incoming TCP connections over IPv4 from the other ports of this group.</summary>
    /// <inheritdoc cref="Allow" path="/param"/>
    public void AllowFromItself(string purpose, int port)
    {
        var rule = Ingress("tcp", port, "IPv4");
        rule.RemoteGroupId = _group.Id;
        Add(purpose, rule);
    }

    private static SecGroupRuleArgs Ingress(string protocol, int port, string ethertype) => new()
    {
        Direction = "ingress",
        Ethertype = ethertype,
        Protocol = protocol,
        PortRangeMin = port,
        PortRangeMax = port,
    };

    private void Add(string name, SecGroupRuleArgs rule)
    {
        rule.SecurityGroupId = _group.Id;
        // Rules are never protected, because they must follow changes of the listeners.
        _rules.Add(new SecGroupRule($"{_name}-{name}", rule, new CustomResourceOptions { Parent = _group, Protect = false }));
    }

    // As part of a resource name, 10.0.0.0/8 becomes 10-0-0-0-8.
    private static string Slug(string cidr) => cidr.Replace('.', '-').Replace(':', '-').Replace('/', '-');
}
