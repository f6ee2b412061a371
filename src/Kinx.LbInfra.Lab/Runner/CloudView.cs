using System.Net;
using Kinx.LbInfra.Lab.ControlPlane;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.SecurityGroups;
using Kinx.LbInfra.OpenStack.Servers;
using Kinx.LbInfra.OpenStack.Subnets;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>The cloud as the runner saw it at one moment.</summary>
internal sealed class CloudView(
    IReadOnlyList<Server> servers,
    IReadOnlyList<Port> ports,
    IReadOnlyDictionary<string, Network> networks,
    IReadOnlyDictionary<string, Subnet> subnets,
    IReadOnlyList<SecurityGroupRule> rules)
{
    private readonly ILookup<string, SecurityGroupRule> _rules = rules.ToLookup(rule => rule.SecurityGroupId);

    /// <summary>All servers, by id.</summary>
    public IReadOnlyDictionary<string, Server> Servers { get; } = servers.ToDictionary(server => server.Id);

    /// <summary>What a server's node is made from; null when the server has no port yet.</summary>
    public NodeDefinition? DefinitionOf(Server server)
    {
        // Neutron does not keep Nova's order. As in the Pulumi program, the management network comes first; nodes do not rely on it.
        var own = ports.Where(port => port.DeviceId == server.Id)
            .OrderBy(port => networks[port.NetworkId].Name == "mgmt" ? 0 : 1)
            .ThenBy(port => port.Name, StringComparer.Ordinal)
            .ThenBy(port => port.Id, StringComparer.Ordinal)
            .ToList();
        if (own.Count == 0) return null;
        List<NodeInterface> interfaces = [.. own.Select((port, index) => InterfaceOf(port, $"ens{index + 3}"))];
        return new NodeDefinition(
            server.Id, server.Name, LabImage.ReleaseOf(server.Image?.Id), server.UserData, server.Metadata, interfaces);
    }

    private NodeInterface InterfaceOf(Port port, string name)
    {
        var network = networks[port.NetworkId];
        var fixedIps = port.FixedIps.Where(ip => ip is { IpAddress: not null, SubnetId: not null }).ToList();
        return new NodeInterface(
            name,
            port.Id,
            network.Name,
            port.MacAddress,
            network.Mtu,
            [.. fixedIps.Select(ip => AddressOf(ip.IpAddress!, subnets[ip.SubnetId!]))],
            AddressesOf(port),
            port.PortSecurityEnabled != false ? [.. port.SecurityGroups.Order(StringComparer.Ordinal).SelectMany(RulesOf)] : null);
    }

    private IEnumerable<FirewallRule> RulesOf(string group) =>
        _rules[group].OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(RuleOf);

    private static IReadOnlyList<string> AddressesOf(Port port) =>
        [.. port.FixedIps.Select(ip => ip.IpAddress!)
            .Concat(port.AllowedAddressPairs.Select(pair => pair.IpAddress))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private FirewallRule RuleOf(SecurityGroupRule rule) => new(
        rule.Direction == "ingress",
        rule.Ethertype == "IPv6",
        string.IsNullOrEmpty(rule.Protocol) ? null : rule.Protocol,
        rule.PortRangeMin,
        rule.PortRangeMax,
        RemoteOf(rule));

    private IReadOnlyList<string>? RemoteOf(SecurityGroupRule rule)
    {
        if (!string.IsNullOrEmpty(rule.RemoteGroupId))
        {
            var ipv6 = rule.Ethertype == "IPv6";
            return [.. ports.Where(port => port.SecurityGroups.Contains(rule.RemoteGroupId)).SelectMany(AddressesOf)
                .Where(address => NodeAddress.IsIpv6(address) == ipv6).Distinct().Order(StringComparer.Ordinal)];
        }

        return string.IsNullOrEmpty(rule.RemoteIpPrefix) ? null : [rule.RemoteIpPrefix];
    }

    private static NodeAddress AddressOf(string address, Subnet subnet) => new(
        address,
        IPNetwork.Parse(subnet.Cidr).PrefixLength,
        string.IsNullOrEmpty(subnet.GatewayIp) ? null : subnet.GatewayIp,
        subnet.EnableDhcp && subnet.IpVersion == 4);
}
