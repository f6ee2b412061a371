using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.OpenStack;
using Kinx.LbInfra.OpenStack.Compute;
using Kinx.LbInfra.OpenStack.Networking;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>All that the runner needs of the cloud, read in one go as administrator.</summary>
internal sealed class CloudView
{
    private readonly IReadOnlyList<Port> _ports;
    private readonly Dictionary<string, Network> _networks;
    private readonly Dictionary<string, Subnet> _subnets;
    private readonly ILookup<string, SecurityGroupRule> _rules;

    private CloudView(
        IReadOnlyList<Server> servers,
        IReadOnlyList<Port> ports,
        IReadOnlyList<Network> networks,
        IReadOnlyList<Subnet> subnets,
        IReadOnlyList<SecurityGroupRule> rules)
    {
        Servers = servers;
        _ports = ports;
        _networks = networks.ToDictionary(network => network.Id);
        _subnets = subnets.ToDictionary(subnet => subnet.Id);
        _rules = rules.ToLookup(rule => rule.SecurityGroupId);
    }

    public IReadOnlyList<Server> Servers { get; }

    public static async Task<CloudView> ReadAsync(OpenStackClient cloud, CancellationToken cancellationToken)
    {
        var servers = Server.ListAsync(cloud, name: null, allProjects: true, cancellationToken);
        var ports = Port.ListAsync(cloud, "", cancellationToken);
        var networks = Network.ListAsync(cloud, "", cancellationToken);
        var subnets = Subnet.ListAsync(cloud, "", cancellationToken);
        var rules = SecurityGroupRule.ListAsync(cloud, "", cancellationToken);
        return new CloudView(await servers, await ports, await networks, await subnets, await rules);
    }

    /// <summary>Null when the server has no port yet.</summary>
    public NodeDefinition? DefinitionOf(Server server)
    {
        var ports = _ports.Where(port => port.DeviceId == server.Id)
            // The management network comes first, as in the program; names of interfaces do not matter to a node.
            .OrderBy(port => _networks[port.NetworkId].Name == "mgmt" ? 0 : 1)
            .ThenBy(port => port.Name, StringComparer.Ordinal)
            .ToList();
        return ports.Count == 0
            ? null
            : new NodeDefinition(server.Id, server.Name, server.UserData, server.Metadata, [.. ports.Select((port, index) => InterfaceOf(port, $"ens{index + 3}"))]);
    }

    private NodeInterface InterfaceOf(Port port, string name)
    {
        var network = _networks[port.NetworkId];
        var fixedIps = port.FixedIps.Where(ip => ip is { IpAddress: not null, SubnetId: not null }).ToList();
        return new NodeInterface(
            name,
            port.Id,
            network.Name,
            port.MacAddress,
            network.Mtu,
            [.. fixedIps.Select(ip => new NodeAddress(ip.IpAddress!, PrefixLength(_subnets[ip.SubnetId!])))],
            fixedIps.Select(ip => _subnets[ip.SubnetId!].GatewayIp).FirstOrDefault(gateway => !string.IsNullOrEmpty(gateway)),
            AddressesOf(port),
            [.. port.SecurityGroups.SelectMany(group => _rules[group]).Select(RuleOf)]);
    }

    private static IReadOnlyList<string> AddressesOf(Port port) =>
        [.. port.FixedIps.Select(ip => ip.IpAddress!).Concat(port.AllowedAddressPairs.Select(pair => pair.IpAddress)).Distinct().Order(StringComparer.Ordinal)];

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
            return [.. _ports.Where(port => port.SecurityGroups.Contains(rule.RemoteGroupId)).SelectMany(AddressesOf)
                .Where(address => address.Contains(':', StringComparison.Ordinal) == ipv6).Distinct().Order(StringComparer.Ordinal)];
        }

        return string.IsNullOrEmpty(rule.RemoteIpPrefix) ? null : [rule.RemoteIpPrefix];
    }

    private static int PrefixLength(Subnet subnet) =>
        int.Parse(subnet.Cidr[(subnet.Cidr.IndexOf('/', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);
}
