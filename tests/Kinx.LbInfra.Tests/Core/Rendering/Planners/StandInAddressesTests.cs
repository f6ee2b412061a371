using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering.Planners;

public sealed class StandInAddressesTests
{
    private static readonly LoadBalancerSpec First = SampleStack.LoadBalancer();
    private static readonly LoadBalancerSpec Second = First with { Name = "api", VipAddress = HostAddress.Parse("1.201.0.48") };

    [Fact]
    public void For_TwoLoadBalancers_GivesNoAddressTwice()
    {
        var stack = StackOf(First, Second);

        var addresses = StandInAddresses.For(stack, First).Concat(StandInAddresses.For(stack, Second));

        addresses.Select(node => $"{node.Management} {node.L3}").ShouldBe(
            ["192.168.5.10 172.20.0.10", "192.168.5.11 172.20.0.11", "192.168.5.12 172.20.0.12", "192.168.5.13 172.20.0.13"]);
    }

    [Fact]
    public void For_AddressesChosen_AreThose()
    {
        var chosen = new NodeAddressSpec { Management = HostAddress.Parse("192.168.5.77"), L3 = HostAddress.Parse("172.20.0.77") };
        var half = First with { Nodes = new NodesSpec { Addresses = [chosen] } };

        var addresses = StandInAddresses.For(StackOf(half), half);

        addresses.Select(node => node.L3.ToString()).ShouldBe(["172.20.0.77", "172.20.0.10"]);
        StandInAddresses.IsStandIn(half, 0).ShouldBeFalse();
        StandInAddresses.IsStandIn(half, 1).ShouldBeTrue();
    }

    [Fact]
    public void For_SmallSubnet_SkipsGatewaysAndWhatOthersChose()
    {
        var chosen = new NodeAddressSpec { Management = HostAddress.Parse("192.168.5.3"), L3 = HostAddress.Parse("172.20.0.3") };
        var third = First with { Name = "old", Nodes = new NodesSpec { Count = 1, Addresses = [chosen] } };
        var stack = StackOf(First, third);
        stack = stack with { Site = stack.Site with { L3 = stack.Site.L3 with { Cidr = Cidr.Parse("172.20.0.0/29") } } };

        // .1 and .2 are the gateways'.
        StandInAddresses.For(stack, First).Select(node => node.L3.ToString()).ShouldBe(["172.20.0.4", "172.20.0.5"]);
        StandInAddresses.For(stack, third).Select(node => node.L3.ToString()).ShouldBe(["172.20.0.3"]);
    }

    [Fact]
    public void For_Ipv6_IsPickedAlike()
    {
        var stack = StackOf(First);
        stack = stack with { Site = stack.Site with { L3 = stack.Site.L3 with { CidrV6 = Cidr.Parse("2001:db8::/64") } } };

        StandInAddresses.For(stack, First).Select(node => node.L3V6?.ToString()).ShouldBe(["2001:db8::a", "2001:db8::b"]);
    }

    private static LoadedStack StackOf(params LoadBalancerSpec[] loadBalancers)
    {
        var stack = SampleStack.Stack(loadBalancers[0]);
        return stack with { Stack = stack.Stack with { LoadBalancers = loadBalancers } };
    }
}
