using Kinx.LbInfra.Core.Addresses;
using Pulumi;
using Pulumi.OpenStack.Networking;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The security group of the ports that play one role. Neutron's default rules are deleted: everything may go out, and nothing may
/// come in but what is allowed here.
/// </summary>
internal sealed class RoleGroup
{
    private readonly string _name;
    private readonly SecGroup _group;
    private readonly List<Resource> _rules = [];

    /// <summary>Declares the group, with rules that let everything out.</summary>
    /// <param name="role">Last part of the group's name.</param>
    /// <param name="description">What the group is for, for people.</param>
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

    /// <summary>Neutron's id of the group.</summary>
    public Output<string> Id => _group.Id;

    /// <summary>
    /// What a port of the group depends on: no node runs before its rules exist, and no rule goes before the ports, which protect keeps.
    /// </summary>
    public IReadOnlyList<Resource> Rules => _rules;

    /// <summary>Lets packets to a port in.</summary>
    /// <param name="purpose">Part of the rule's name, which also has the source.</param>
    /// <param name="protocol"><c>tcp</c> or <c>udp</c>.</param>
    /// <param name="port">Where they go, 1 to 65535.</param>
    /// <param name="cidr">Where they come from.</param>
    public void Allow(string purpose, string protocol, int port, string cidr)
    {
        var name = $"{purpose}-{Slug(cidr)}";
        var rule = Ingress(protocol, port, Ethertype(cidr));
        rule.RemoteIpPrefix = cidr;
        Add(name, rule);
    }

    /// <summary>Lets TCP connections over IPv4 in from the other ports of this group.</summary>
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
        // Rules follow the listeners, also those of a protected load balancer.
        _rules.Add(new SecGroupRule($"{_name}-{name}", rule, new CustomResourceOptions { Parent = _group, Protect = false }));
    }

    private static string Ethertype(string cidr) => IpText.Family(cidr).ToString();

    // 10.0.0.0/8 as a part of a resource's name: 10-0-0-0-8.
    private static string Slug(string cidr) => cidr.Replace('.', '-').Replace(':', '-').Replace('/', '-');
}
