using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Runner;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.SecurityGroups;
using Kinx.LbInfra.OpenStack.Servers;
using Kinx.LbInfra.OpenStack.Subnets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Runner;

public sealed class CloudViewTests
{
    private static readonly Server WebA = new() { Id = "server-a", Name = "web-a", Status = "ACTIVE", UserData = "I2Nsb3VkLWNvbmZpZwo=" };
    private static readonly Server Fresh = new() { Id = "server-b", Name = "web-b", Status = "ACTIVE" };

    private readonly CloudView _view = new(
        [WebA, Fresh],
        [
            Port("port-a-l3", "l3", "172.20.0.11", WebA.Id) with
            {
                AllowedAddressPairs = [new AddressPair { IpAddress = "1.201.0.47" }],
                SecurityGroups = ["lb"],
            },
            Port("port-a-mgmt", "mgmt", "192.168.5.11", WebA.Id) with { PortSecurityEnabled = false },
            Port("port-other", "l3", "172.20.0.12", "") with { SecurityGroups = ["lb"] },
        ],
        new Dictionary<string, Network> { ["l3"] = Network("l3"), ["mgmt"] = Network("mgmt") },
        new Dictionary<string, Subnet>
        {
            ["l3"] = Subnet("l3", "172.20.0.0/24", "172.20.0.1"),
            ["mgmt"] = Subnet("mgmt", "192.168.5.0/24", null),
        },
        [
            Rule("2", "lb", "ingress") with { Protocol = "tcp", PortRangeMin = 1024, PortRangeMax = 1024, RemoteGroupId = "lb" },
            Rule("1", "lb", "egress") with { RemoteIpPrefix = "10.0.0.0/8" },
            Rule("3", "foreign", "ingress"),
        ]);

    [Fact]
    public void DefinitionOf_TwoPorts_ManagementComesFirst()
    {
        var definition = _view.DefinitionOf(WebA)!;

        definition.Interfaces.Select(port => (port.Name, port.Bridge)).ShouldBe([("ens3", "br-mgmt"), ("ens4", "br-l3")]);
        definition.Interfaces[0].Addresses.ShouldBe([new NodeAddress("192.168.5.11", 24)]);
        definition.Interfaces[1].Addresses.ShouldBe([new NodeAddress("172.20.0.11", 24, "172.20.0.1")]);
        definition.UserData.ShouldBe(WebA.UserData);
    }

    [Fact]
    public void DefinitionOf_AddressPair_IsAllowedBesideItsOwnAddress() =>
        _view.DefinitionOf(WebA)!.Interfaces[1].AllowedAddresses.ShouldBe(["1.201.0.47", "172.20.0.11"]);

    [Fact]
    public void DefinitionOf_SecurityGroup_GivesItsRulesWithTheAddressesOfRemoteGroups()
    {
        var rules = _view.DefinitionOf(WebA)!.Interfaces[1].Rules!;

        rules.Select(rule => rule.Ingress).ShouldBe([false, true]);
        rules[0].RemoteAddresses.ShouldBe(["10.0.0.0/8"]);
        rules[1].RemoteAddresses.ShouldBe(["1.201.0.47", "172.20.0.11", "172.20.0.12"]);
    }

    [Fact]
    public void DefinitionOf_PortWithoutPortSecurity_HasNoRules() => _view.DefinitionOf(WebA)!.Interfaces[0].Rules.ShouldBeNull();

    [Fact]
    public void DefinitionOf_ServerWithoutPorts_IsNull() => _view.DefinitionOf(Fresh).ShouldBeNull();

    private static SecurityGroupRule Rule(string id, string group, string direction) =>
        new() { Id = id, SecurityGroupId = group, Direction = direction, Ethertype = "IPv4" };

    private static Port Port(string name, string network, string address, string server) => new()
    {
        Id = $"{name}-00000000-0000",
        Name = name,
        NetworkId = network,
        DeviceId = server,
        MacAddress = "fa:16:3e:00:00:01",
        FixedIps = [new FixedIp { IpAddress = address, SubnetId = network }],
    };

    private static Network Network(string name) => new() { Id = name, Name = name, Mtu = 1442 };

    private static Subnet Subnet(string network, string cidr, string? gateway) =>
        new() { Id = network, Name = network, NetworkId = network, Cidr = cidr, GatewayIp = gateway, IpVersion = 4 };
}
