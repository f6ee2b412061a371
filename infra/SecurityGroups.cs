using System.Globalization;
using Kinx.LbInfra.Core.Rendering;
using Pulumi;
using Pulumi.OpenStack.Networking;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The security groups of a load balancer, one per role of a port. Neutron's default rules are deleted: what is not listed here is closed.
/// </summary>
internal sealed class SecurityGroups
{
    private readonly LoadBalancerArgs _args;
    private readonly Resource _parent;
    private readonly List<(SecGroup Group, Resource Rule)> _rules = [];

    public SecurityGroups(LoadBalancerArgs args, Resource parent)
    {
        (_args, _parent) = (args, parent);
        Management = Group("mgmt", "Management");
        L3 = Group("l3", "Traffic, routing and peers");
        Members = args.MemberSubnetIds.Count > 0 ? Group("member", "Ways to members") : null;
        OpenManagement();
        OpenListeners();
        OpenPeers();
        OpenRouting();
    }

    public SecGroup Management { get; }

    public SecGroup L3 { get; }

    /// <summary>Lets nothing in: a node asks members and is never asked. Null without member subnets.</summary>
    public SecGroup? Members { get; }

    /// <summary>
    /// What a port of the group depends on: no node runs before its rules exist, and no rule goes before the ports, which protect keeps.
    /// </summary>
    public IEnumerable<Resource> RulesOf(SecGroup group) => _rules.Where(rule => rule.Group == group).Select(rule => rule.Rule);

    private SecGroup Group(string role, string description)
    {
        var name = $"{_args.Spec.Name}-{role}";
        var group = new SecGroup(
            name,
            new SecGroupArgs
            {
                Name = name,
                Description = $"{description} of load balancer {_args.Spec.Name}",
                DeleteDefaultRules = true,
                Tags = _args.Tags.ToArray(),
            },
            new CustomResourceOptions { Parent = _parent, IgnoreChanges = { "tags" } });
        foreach (var ethertype in new[] { "IPv4", "IPv6" })
            Rule(group, $"{name}-egress-{Family(ethertype)}", ethertype, "egress");
        return group;
    }

    /// <summary>SSH from the management networks, and from the bastion where there is one.</summary>
    private void OpenManagement()
    {
        foreach (var cidr in _args.Site.Spec.Management.SshSources)
            Tcp(Management, $"{_args.Spec.Name}-mgmt-ssh-{Slug(cidr)}", 22, cidr);
    }

    private void OpenListeners()
    {
        string[] everyone = _args.HasIpv6Vip ? ["0.0.0.0/0", "::/0"] : ["0.0.0.0/0"];
        var open = _args.Spec.Listeners
            .Where(listener => listener.AdminStateUp)
            .SelectMany(l => (l.AllowedCidrs.Count > 0 ? l.AllowedCidrs : everyone).Select(cidr => (Port: l.ProtocolPort, Cidr: cidr)))
            .Distinct();
        foreach (var (port, cidr) in open)
            Tcp(L3, $"{_args.Spec.Name}-l3-tcp-{port}-{Slug(cidr)}", port, cidr);
    }

    /// <summary>Session tables travel between the nodes only; their ports are the only ones in this group.</summary>
    private void OpenPeers() =>
        Rule(L3, $"{_args.Spec.Name}-l3-peers", "IPv4", "ingress", "tcp", NodeListenPorts.Peers, remoteGroup: L3.Id);

    private void OpenRouting()
    {
        foreach (var gateway in _args.Site.Spec.Bgp.Gateways)
        {
            var (name, cidr) = ($"{_args.Spec.Name}-l3", Host(gateway.Address));
            Tcp(L3, $"{name}-bgp-{Slug(cidr)}", 179, cidr);
            // RFC 5881: single-hop BFD control packets. Nobody listens to them where BFD is off.
            if (_args.Site.Spec.Bgp.Bfd is not null)
                Rule(L3, $"{name}-bfd-{Slug(cidr)}", Ethertype(cidr), "ingress", "udp", 3784, cidr);
        }
    }

    private void Tcp(SecGroup group, string name, int port, string cidr) =>
        Rule(group, name, Ethertype(cidr), "ingress", "tcp", port, cidr);

    private void Rule(
        SecGroup group,
        string name,
        string ethertype,
        string direction,
        string? protocol = null,
        int? port = null,
        string? cidr = null,
        Output<string>? remoteGroup = null)
    {
        var rule = new SecGroupRuleArgs { SecurityGroupId = group.Id, Direction = direction, Ethertype = ethertype };
        if (protocol is not null)
            rule.Protocol = protocol;
        if (port is { } number)
            (rule.PortRangeMin, rule.PortRangeMax) = (number, number);
        if (cidr is not null)
            rule.RemoteIpPrefix = cidr;
        if (remoteGroup is not null)
            rule.RemoteGroupId = remoteGroup;
        // Rules follow the listeners, also those of a protected load balancer.
        _rules.Add((group, new SecGroupRule(name, rule, new CustomResourceOptions { Parent = group, Protect = false })));
    }

    private static string Host(string address) => address + (address.Contains(':', StringComparison.Ordinal) ? "/128" : "/32");

    private static string Ethertype(string cidr) => cidr.Contains(':', StringComparison.Ordinal) ? "IPv6" : "IPv4";

    private static string Family(string ethertype) => ethertype.ToLower(CultureInfo.InvariantCulture);

    /// <summary>A CIDR as part of a resource name: <c>10.0.0.0/8</c> gives <c>10-0-0-0-8</c>.</summary>
    private static string Slug(string cidr) => cidr.Replace('.', '-').Replace(':', '-').Replace('/', '-');
}
