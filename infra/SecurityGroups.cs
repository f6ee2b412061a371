using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Pulumi;

namespace Kinx.LbInfra.Infra;

/// <summary>The security groups of a load balancer, one per role of a port, and the incoming traffic that each allows.</summary>
internal sealed class SecurityGroups
{
    private const int Ssh = 22;
    private const int Bgp = 179;

    // RFC 5881: control packets between neighbors on one link.
    private const int Bfd = 3784;

    private static readonly Cidr EveryoneV4 = Cidr.Parse("0.0.0.0/0");
    private static readonly Cidr EveryoneV6 = Cidr.Parse("::/0");

    private readonly LoadBalancerArgs _args;

    /// <summary>Declares the groups and their rules.</summary>
    public SecurityGroups(LoadBalancerArgs args, Resource parent)
    {
        _args = args;
        Management = new RoleGroup("mgmt", "Management", args, parent);
        L3 = new RoleGroup("l3", "Traffic, routing and peers", args, parent);
        Members = args.MemberSubnetIds.Count > 0 ? new RoleGroup("member", "Ways to members", args, parent) : null;
        OpenManagement();
        OpenListeners();
        OpenPeers();
        OpenRouting();
    }

    /// <summary>The group of the ports on the management network.</summary>
    public RoleGroup Management { get; }

    /// <summary>The group of the ports on the L3 network.</summary>
    public RoleGroup L3 { get; }

    /// <summary>The group of the ports on member subnets, which allows no incoming connections. Null without member subnets.</summary>
    public RoleGroup? Members { get; }

    // SSH from the management networks, and from the bastion if there is one.
    private void OpenManagement()
    {
        foreach (var cidr in _args.Site.Spec.Management.SshSources) Management.Allow("ssh", "tcp", Ssh, cidr);
    }

    private void OpenListeners()
    {
        Cidr[] everyone = _args.HasIpv6Vip ? [EveryoneV4, EveryoneV6] : [EveryoneV4];
        var open =
            from listener in _args.Spec.Listeners
            where listener.AdminStateUp
            from cidr in listener.AllowedCidrs.Count > 0 ? listener.AllowedCidrs : everyone
            select (Port: listener.ProtocolPort, Cidr: cidr);
        foreach (var (port, cidr) in open.Distinct()) L3.Allow($"tcp-{port}", "tcp", port, cidr);
    }

    // The nodes exchange HAProxy's stick tables; the group contains no other ports.
    private void OpenPeers() => L3.AllowFromItself("peers", NodeListenPorts.Peers);

    private void OpenRouting()
    {
        foreach (var gateway in _args.Site.Spec.Bgp.Gateways)
        {
            L3.Allow("bgp", "tcp", Bgp, gateway.Address.Network);
            if (_args.Site.Spec.Bgp.Bfd is not null) L3.Allow("bfd", "udp", Bfd, gateway.Address.Network);
        }
    }
}
