using System.Text.Json.Nodes;
using Kinx.LbInfra.Lab.Nodes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

public sealed class NodeSeedTests
{
    [Fact]
    public void NetworkData_TwoPorts_NamesLinksByMacAndGivesARouteOnlyWhereTheSubnetHasAGateway()
    {
        var data = NodeSeed.NetworkData(SampleNode.Definition.Interfaces);

        var macs = data["links"]!.AsArray().Select(link => (string)link!["ethernet_mac_address"]!);
        macs.ShouldBe(["fa:16:3e:00:00:01", "fa:16:3e:00:00:02"]);
        var networks = data["networks"]!.AsArray();
        ((string)networks[0]!["netmask"]!).ShouldBe("255.255.255.0");
        networks[0]!["routes"]!.AsArray().ShouldBeEmpty();
        ((string)networks[1]!["routes"]![0]!["gateway"]!).ShouldBe("172.20.0.1");
    }

    [Fact]
    public void NetworkData_Ipv6Address_HasItsOwnTypeNetmaskAndRoute()
    {
        var port = SampleNode.L3 with { Addresses = [new NodeAddress("2001:db8::11", 64, "2001:db8::1")] };

        var network = NodeSeed.NetworkData([port])["networks"]![0]!;

        ((string)network["type"]!).ShouldBe("ipv6");
        ((string)network["netmask"]!).ShouldBe("ffff:ffff:ffff:ffff::");
        network["routes"]!.ToJsonString().ShouldBe("""[{"network":"::","netmask":"::","gateway":"2001:db8::1"}]""");
    }

    [Fact]
    public void NetworkData_SubnetWithDhcp_NamesNoAddress()
    {
        var port = SampleNode.L3 with { Addresses = [new NodeAddress("172.20.0.11", 24, "172.20.0.1", IsDynamic: true)] };

        var network = NodeSeed.NetworkData([port])["networks"]!.AsArray().ShouldHaveSingleItem()!.AsObject();

        ((string)network["type"]!).ShouldBe("ipv4_dhcp");
        ((string)network["link"]!).ShouldBe(port.HostDevice);
        network.ContainsKey("ip_address").ShouldBeFalse();
    }

    [Fact]
    public void Write_ServerWithUserData_MakesNovasLayout()
    {
        var folder = Directory.CreateTempSubdirectory("lbinfra-seed-");
        try
        {
            NodeSeed.Write(folder.FullName, SampleNode.Definition with { UserData = Convert.ToBase64String("#cloud-config\n"u8) });

            var latest = Path.Combine(folder.FullName, "openstack", "latest");
            File.ReadAllText(Path.Combine(latest, "user_data")).ShouldBe("#cloud-config\n");
            var metaData = JsonNode.Parse(File.ReadAllText(Path.Combine(latest, "meta_data.json")))!;
            ((string)metaData["uuid"]!).ShouldBe(SampleNode.Definition.ServerId);
            File.Exists(Path.Combine(latest, "network_data.json")).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
