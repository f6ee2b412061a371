using System.Text;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Lab.Nodes;

namespace Kinx.LbInfra.EndToEndTests.Lab;

/// <summary>Servers as Nova describes them, with user_data that makes them announce a VIP and answer there.</summary>
internal static class StaticNode
{
    public const string Vip = "1.201.0.99";

    private const string UserData =
        """
        #cloud-config
        write_files:
          - path: /etc/haproxy/haproxy.cfg
            content: |
              global
                  stats socket /run/haproxy/admin.sock
                  log /dev/log local0
              defaults
                  mode http
                  timeout connect 5s
                  timeout client 5s
                  timeout server 5s
              frontend http
                  bind 0.0.0.0:80
                  http-request return status 200 content-type text/plain string "served by a node"
          - path: /etc/frr/frr.conf
            owner: frr:frr
            permissions: "0640"
            content: |
              router bgp 65099
               no bgp ebgp-requires-policy
               no bgp network import-check
               neighbor 172.20.0.1 remote-as 60201
               neighbor 172.20.0.2 remote-as 60201
               address-family ipv4 unicast
                network 1.201.0.99/32
               exit-address-family
        runcmd:
          - [sh, -ec, "ip addr add 1.201.0.99/32 dev lo; ip route add 198.51.100.0/24 via 172.20.0.1"]
          - [sh, -ec, "sed -i s/bgpd=no/bgpd=yes/ /etc/frr/daemons; systemctl restart frr haproxy"]
          - [sh, -c, "echo run >> /var/lib/first-boots"]
        """;

    /// <param name="number">Last byte of its addresses.</param>
    public static NodeDefinition Create(string name, byte number, NodeRelease release = NodeRelease.Bookworm) => new(
        $"00000000-0000-4000-8000-0000000000{number:x2}",
        name,
        release,
        Convert.ToBase64String(Encoding.UTF8.GetBytes(UserData)),
        new Dictionary<string, string>(),
        [
            Port("ens3", "mgmt", $"192.168.5.{number}", number, []),
            Port("ens4", "l3", $"172.20.0.{number}", number, [Vip]),
        ]);

    /// <summary>The same without the allowed address pair.</summary>
    public static NodeDefinition WithoutPair(NodeDefinition node) =>
        node with { Interfaces = [.. node.Interfaces.Select(port => port with { AllowedAddresses = [port.Addresses[0].Address] })] };

    /// <summary>The same with security groups that block TCP port 80.</summary>
    public static NodeDefinition WithoutHttp(NodeDefinition node) =>
        node with { Interfaces = [.. node.Interfaces.Select(WithoutHttp)] };

    /// <summary>The same with addresses that come by DHCP.</summary>
    public static NodeDefinition WithDhcp(NodeDefinition node) => node with
    {
        Interfaces = [.. node.Interfaces.Select(port => port with { Addresses = [port.Addresses[0] with { IsDynamic = true }] })],
    };

    private static NodeInterface WithoutHttp(NodeInterface port) =>
        port with { Rules = [.. port.Rules!.Where(rule => rule.FirstPort != 80)] };

    private static NodeInterface Port(string name, string network, string address, byte number, IReadOnlyList<string> pairs) => new(
        name,
        $"{network.PadRight(4, '0')}{number:x2}00-0000-4000-8000-000000000000",
        network,
        $"fa:16:3e:00:{(network == "l3" ? "01" : "00")}:{number:x2}",
        1442,
        [new NodeAddress(address, 24)],
        [address, .. pairs],
        [
            new FirewallRule(Ingress: false, Ipv6: false, null, null, null, null),
            new FirewallRule(Ingress: true, Ipv6: false, "tcp", 22, 22, ["192.168.5.0/24"]),
            new FirewallRule(Ingress: true, Ipv6: false, "tcp", 80, 80, null),
            new FirewallRule(Ingress: true, Ipv6: false, "tcp", 179, 179, ["172.20.0.1", "172.20.0.2"]),
        ]);
}
