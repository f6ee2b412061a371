using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Nodes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Nodes;

public sealed class NodeAddressRuleTests
{
    private static readonly NodeAddressSpec Node = At("192.168.5.10", "172.20.0.10");
    private static readonly NodeAddressSpec Other = At("192.168.5.11", "172.20.0.11");

    [Fact]
    public void Check_OneForEachNode_Accepts() => Run(2, Node, Other).ShouldBeEmpty();

    [Fact]
    public void Check_FewerThanNodes_Rejects() => Run(2, Node).ShouldBe(["LB2023 addresses"]);

    [Fact]
    public void Check_OutsideTheSubnets_Rejects() =>
        Run(1, At("172.20.0.12", "192.168.5.12") with { L3V6 = HostAddress.Parse("2001:db8::1") })
            .ShouldBe(["LB2024 management", "LB2024 l3", "LB2024 l3_v6"]);

    [Fact]
    public void Check_OneAddressTwice_RejectsTheSecond() => Run(2, Node, Other with { L3 = Node.L3 }).ShouldBe(["LB2025 l3"]);

    [Theory]
    [InlineData("172.20.0.0")]
    [InlineData("172.20.0.1")]
    [InlineData("172.20.0.255")]
    public void Check_AddressThatNoNodeCanHave_Rejects(string l3) =>
        Run(1, Node with { L3 = HostAddress.Parse(l3) }).ShouldBe(["LB2037 l3"]);

    [Fact]
    public void Check_Ipv6VipAndChosenAddresses_NeedIpv6Too()
    {
        var loadBalancer = SampleStack.LoadBalancer() with
        {
            VipAddress = HostAddress.Parse("2001:db8:1::47"),
            Nodes = new NodesSpec
            {
                Addresses = [Node with { Path = YamlPath.Root.Item(0) }, Other with { L3V6 = HostAddress.Parse("2001:db8:20::11") }],
            },
        };
        var site = SampleStack.Site();
        site = site with { L3 = site.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") } };
        var stack = SampleStack.Stack(loadBalancer) with { Site = site };

        RuleTest.Run(new NodeAddressRule(), stack).ShouldBe(["LB2036 [0]"]);
    }

    [Fact]
    public void Check_Ipv6VipAndNeutronPicks_Accepts() =>
        RuleTest.Run(new NodeAddressRule(), SampleStack.LoadBalancer() with { VipAddress = HostAddress.Parse("2001:db8:1::47") })
            .ShouldBeEmpty();

    private static NodeAddressSpec At(string management, string l3) =>
        new() { Management = HostAddress.Parse(management), L3 = HostAddress.Parse(l3) };

    private static IEnumerable<string> Run(int count, params NodeAddressSpec[] addresses) =>
        RuleTest.Run(
            new NodeAddressRule(), SampleStack.LoadBalancer() with { Nodes = new NodesSpec { Count = count, Addresses = addresses } });
}
