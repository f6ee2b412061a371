using System.Collections.Immutable;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;
using static Kinx.LbInfra.Infra.Tests.Program.MockedStack;

namespace Kinx.LbInfra.Infra.Tests.Program;

/// <summary>What the program makes of a load balancer, as its providers see it.</summary>
public sealed class StackProgramTests
{
    private const string Rule = "SecGroupRule";
    private static readonly LoadBalancerSpec Web = SampleStack.LoadBalancer();
    private static readonly LoadBalancerSpec WithVipV6 =
        Web with { AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("2001:db8:1::47") }] };

    [Fact]
    public async Task Nodes_OfALoadBalancer_AreKeptApartByTheServerGroup()
    {
        var stack = await RunAsync([Web]);

        var group = stack.Resource("ServerGroup", "web");
        group.Inputs["policies"].ShouldBe("anti-affinity");
        foreach (var node in Web.NodeNames)
        {
            Map(List(stack.Resource("Instance", node), "schedulerHints").Single())["group"].ShouldBe("id-of-web");
        }
    }

    [Fact]
    public async Task PeersPort_OfANode_IsOpenOnlyToNodesOfTheLoadBalancer()
    {
        var stack = await RunAsync([Web]);

        var rule = stack.All(Rule)
            .Where(rule => Equals(rule.Inputs.GetValueOrDefault("portRangeMin"), (double)NodeListenPorts.Peers))
            .ShouldHaveSingleItem();
        rule.Inputs["remoteGroupId"].ShouldBe("id-of-web-l3");
        rule.Inputs["securityGroupId"].ShouldBe("id-of-web-l3");
        rule.Inputs.ShouldNotContainKey("remoteIpPrefix");
    }

    [Fact]
    public async Task BgpAndBfd_OfANode_AreOpenOnlyToTheGateways()
    {
        var stack = await RunAsync([Web], site => site with
        {
            Bgp = site.Bgp with
            {
                Gateways = [.. site.Bgp.Gateways, new GatewaySpec { Address = HostAddress.Parse("2001:db8:20::1"), AsNumber = 60201 }],
            },
        });

        string[] gateways = ["172.20.0.1/32", "172.20.0.2/32", "2001:db8:20::1/128"];
        Sources(stack, 179).ShouldBe(gateways, ignoreOrder: true);
        Sources(stack, 3784).ShouldBe(gateways, ignoreOrder: true);
    }

    [Theory]
    [InlineData(BgpDaemon.Frr)]
    [InlineData(BgpDaemon.Quagga)]
    public async Task Bfd_Off_ItsPortStaysClosed(BgpDaemon daemon)
    {
        // Quagga has none, whatever is asked for.
        var bfd = daemon == BgpDaemon.Quagga ? new BfdSpec() : null;

        var stack = await RunAsync([Web], site => site with { Bgp = site.Bgp with { Daemon = daemon, Bfd = bfd } });

        Sources(stack, 179).ShouldNotBeEmpty();
        Sources(stack, 3784).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ssh_NetworkGivenTwice_IsOneRule()
    {
        var stack = await RunAsync([Web], site => site with
        {
            Management = site.Management with { AllowedCidrs = [Cidr.Parse("10.0.0.0/8"), Cidr.Parse("10.0.0.0/8")] },
        });

        Sources(stack, 22).ShouldBe(["10.0.0.0/8"]);
    }

    [Fact]
    public async Task Listeners_WithAllowedCidrs_AreOpenOnlyToThem()
    {
        Cidr[] allowed = [Cidr.Parse("198.51.100.0/24"), Cidr.Parse("2001:db8::/32")];
        var stack = await RunAsync([Web with { Listeners = [SampleStack.Listener() with { AllowedCidrs = allowed }] }]);

        Sources(stack, 80).ShouldBe(["198.51.100.0/24", "2001:db8::/32"], ignoreOrder: true);
    }

    [Fact]
    public async Task L3Ports_OfEveryNode_MayUseAllVips()
    {
        var stack = await RunAsync([WithVipV6], WithCidrV6);

        foreach (var node in Web.NodeNames)
        {
            List(stack.Resource("Port", $"{node}-l3"), "allowedAddressPairs").Select(pair => Map(pair)["ipAddress"])
                .ShouldBe([SampleStack.Vip, "2001:db8:1::47"]);
        }
    }

    [Fact]
    public async Task MemberSubnets_OfAPool_GiveEveryNodeAPortThatLetsNothingIn()
    {
        const string Subnet = "3b0c5a7e-6a53-4d0b-8d3f-0f2c6a9c1d11";
        var stack = await RunAsync(
            [Web with { Pools = [SampleStack.Pool() with { Members = [SampleStack.Member("10.1.0.36") with { SubnetId = Subnet }] }] }]);

        foreach (var node in Web.NodeNames)
        {
            var port = stack.Resource("Port", $"{node}-member-3b0c5a7e");
            port.Inputs["networkId"].ShouldBe($"network-of-{Subnet}");
            Map(List(port, "fixedIps").Single())["subnetId"].ShouldBe(Subnet);
            List(port, "securityGroupIds").ShouldBe(["id-of-web-member"]);
            List(stack.Resource("Instance", node), "networks").Select(network => Map(network)["port"])
                .ShouldBe([$"id-of-{node}-mgmt", $"id-of-{node}-l3", $"id-of-{node}-member-3b0c5a7e"]);
        }

        stack.All(Rule).Where(rule => Equals(rule.Inputs["securityGroupId"], "id-of-web-member"))
            .ShouldAllBe(rule => Equals(rule.Inputs["direction"], "egress"));
    }

    [Fact]
    public async Task Members_InAnotherOrder_GiveTheSameInstances()
    {
        MemberSpec[] members =
        [
            SampleStack.Member("10.1.0.36") with { SubnetId = "aaaaaaaa-6a53-4d0b-8d3f-0f2c6a9c1d11" },
            SampleStack.Member("10.2.0.36") with { SubnetId = "bbbbbbbb-6a53-4d0b-8d3f-0f2c6a9c1d11" },
        ];
        var one = await RunAsync([Web with { Pools = [SampleStack.Pool() with { Members = members }] }]);
        var other = await RunAsync([Web with { Pools = [SampleStack.Pool() with { Members = [.. members.Reverse()] }] }]);

        Ports(other).ShouldBe(Ports(one));

        static IEnumerable<object> Ports(MockedStack stack) =>
            List(stack.Resource("Instance", "web-a"), "networks").Select(network => Map(network)["port"]);
    }

    [Fact]
    public async Task LoadBalancer_Disabled_KeepsItsNodesAndWithdrawsTheirVips()
    {
        var up = await RunAsync([Web]);
        var down = await RunAsync([Web with { AdminStateUp = false }]);

        Names(down).ShouldBe(Names(up));
        Stdin(up, "web-a").ShouldContain("\"admin_state_up\": true");
        Stdin(down, "web-a").ShouldContain("\"admin_state_up\": false");
    }

    [Fact]
    public async Task Nodes_Three_KnowEachOther()
    {
        var stack = await RunAsync([Web with { Nodes = new NodesSpec { Count = 3 } }]);

        stack.All("Instance").Select(node => node.Name).Order().ShouldBe(["web-a", "web-b", "web-c"]);
        foreach (var address in new[] { "172.20.0.10", "172.20.0.11", "172.20.0.12" }) Stdin(stack, "web-b").ShouldContain(address);
    }

    [Fact]
    public async Task LoadBalancers_Two_ShareNothingButTheProvider()
    {
        var stack = await RunAsync([Web, Web with { Name = "api", VipAddress = HostAddress.Parse("1.201.0.48") }]);

        stack.All("LoadBalancer").Select(lb => lb.Name).Order().ShouldBe(["api", "web"]);
        stack.All("ServerGroup").Count().ShouldBe(2);
        stack.Resources.Count(resource => resource.Type!.StartsWith("pulumi:providers:", StringComparison.Ordinal)).ShouldBe(1);
        List(stack.Resource("Port", "api-a-l3"), "securityGroupIds").ShouldBe(["id-of-api-l3"]);
        Map(List(stack.Resource("Port", "api-a-l3"), "allowedAddressPairs").Single())["ipAddress"].ShouldBe("1.201.0.48");
    }

    [Fact]
    public async Task Preview_AddressesUnknown_DeclaresTheSameResources() =>
        Names(await RunAsync([Web], preview: true)).ShouldBe(Names(await RunAsync([Web])));

    [Fact]
    public async Task BootVolume_OfANode_HoldsTheImageInPlaceOfTheInstance()
    {
        var stack = await RunAsync([Web], site => site with { BootVolume = new BootVolumeSpec { Size = 20 } });

        var instance = stack.Resource("Instance", "web-a");
        instance.Inputs.ShouldNotContainKey("imageId");
        var volume = Map(List(instance, "blockDevices").Single());
        volume["uuid"].ShouldBe(SampleStack.Site().ImageId);
        (volume["sourceType"], volume["destinationType"], volume["volumeSize"], volume["deleteOnTermination"])
            .ShouldBe(("image", "volume", 20.0, true));
    }

    [Fact]
    public async Task Commands_OfANode_LogInAtTheManagementAddressOfAPinnedHost()
    {
        var stack = await RunAsync([Web], site => site with { Management = site.Management with { SshUser = "debian" } });

        foreach (var (node, address) in new[] { ("web-a", "192.168.5.10"), ("web-b", "192.168.5.11") })
        {
            var connection = Connection(stack, node);
            (connection["host"], connection["user"]).ShouldBe((address, "debian"));
            (connection["hostKey"], connection["privateKey"]).ShouldBe((SampleProject.HostKeyPublic(node), SampleProject.LoginKey));
            // The sshd of a booting node may take some minutes to answer.
            (connection["dialErrorLimit"], connection["perDialTimeout"]).ShouldBe((60.0, 5.0));
            connection.ShouldNotContainKey("proxy");
        }
    }

    [Fact]
    public async Task Bastion_OfTheSite_IsTheProxyOfEveryConnection()
    {
        var address = HostAddress.Parse("203.0.113.5");
        var bastion = new BastionSpec { Address = address, Port = 2222, User = "jump", HostKey = "ssh-ed25519 AAAA" };
        var stack = await RunAsync([Web], site => site with { Management = site.Management with { Bastion = bastion } });

        foreach (var node in Web.NodeNames)
        {
            var proxy = Map(Connection(stack, node)["proxy"]);
            (proxy["host"], proxy["port"], proxy["user"]).ShouldBe(("203.0.113.5", 2222.0, "jump"));
            (proxy["hostKey"], proxy["privateKey"]).ShouldBe(("ssh-ed25519 AAAA", SampleProject.LoginKey));
            (proxy["dialErrorLimit"], proxy["perDialTimeout"]).ShouldBe((60.0, 5.0));
            Connection(stack, node)["hostKey"].ShouldBe(SampleProject.HostKeyPublic(node));
        }

        Sources(stack, 22).ShouldContain("203.0.113.5/32");
    }

    [Fact]
    public async Task RemoteCommands_Off_LeavesTheCommandsOut() =>
        (await RunAsync([Web], site => site with { RemoteCommands = false })).All("Command").ShouldBeEmpty();

    [Fact]
    public async Task RemoteCommandsOff_ConfigurationTooBigForTheFirstBoot_EndsTheRun()
    {
        // Random addresses do not compress.
        var random = new Random(1);
        var pools = Enumerable.Range(0, 60).Select(pool => SampleStack.Pool() with
        {
            Name = $"pool{pool}",
            Members =
            [
                .. Enumerable.Range(0, 200)
                    .Select(_ => SampleStack.Member($"10.{random.Next(256)}.{random.Next(256)}.{random.Next(1, 255)}")),
            ],
        });
        var big = Web with
        {
            Pools = [.. pools],
            Listeners =
            [
                .. Enumerable.Range(0, 60)
                    .Select(i => SampleStack.Listener() with { Name = $"l{i}", ProtocolPort = 8000 + i, DefaultPool = $"pool{i}" }),
            ],
        };

        await RunAsync([big]);
        var errors = await FailBeforeAnyNodeAsync([big], site => site with { RemoteCommands = false });

        errors.ShouldContain("the configuration of node 'web-a' is too big for its first boot (65535 characters of user data)");
    }

    [Fact]
    public async Task AlarmPolicy_None_DeclaresNeitherAlarmNorProvider() =>
        (await RunAsync([Web])).Resources.ShouldNotContain(resource => resource.Type!.Contains("aodh", StringComparison.Ordinal));

    [Fact]
    public async Task AlarmPolicy_OfTheSite_CountsPacketsOfAPeriodOnTheL3Port()
    {
        var stack = await RunAsync([Web], site => site with { Alarm = new AlarmSpec { PacketsPerSecond = 20_000, Period = 30 } });

        var rule = Map(stack.Resource("Alarm", "web-a-pps").Inputs["gnocchiAggregationByResourcesThresholdRule"]);
        (rule["threshold"], rule["granularity"], rule["evaluationPeriods"]).ShouldBe((600_000.0, 30.0, 3.0));
        rule["query"].ShouldBe("""{"and":[{"=":{"instance_id":"id-of-web-a"}},{"=":{"name":"tapid-of-web-a"}}]}""");
    }

    private static SiteSpec WithCidrV6(SiteSpec site) => site with { L3 = site.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") } };

    private static IEnumerable<string> Names(MockedStack stack) =>
        stack.Resources.Select(resource => $"{resource.Type} {resource.Name}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources(MockedStack stack, int port) =>
        stack.All(Rule).Where(rule => rule.Inputs.TryGetValue("portRangeMin", out var first) && Equals(first, (double)port))
            .Select(rule => (string)rule.Inputs["remoteIpPrefix"]);

    private static ImmutableDictionary<string, object> Connection(MockedStack stack, string node) =>
        Map(stack.Resource("Command", $"{node}-config").Inputs["connection"]);

    private static string Stdin(MockedStack stack, string node) => (string)stack.Resource("Command", $"{node}-config").Inputs["stdin"];
}
