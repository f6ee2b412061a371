using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;
using static Kinx.LbInfra.Infra.Tests.Program.MockedStack;

namespace Kinx.LbInfra.Infra.Tests.Program;

/// <summary>
/// Which of a port's addresses become the node's. The ports of <see cref="ProviderMocks"/> also have some of other subnets.
/// </summary>
public sealed class NodeAddressesTests
{
    private static readonly LoadBalancerSpec Web = SampleStack.LoadBalancer();
    private static readonly LoadBalancerSpec WithVipV6 =
        Web with { AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("2001:db8:1::47") }] };

    [Fact]
    public async Task Addresses_NetworkWithMoreSubnets_AreThoseOfTheSite()
    {
        var stack = await RunAsync([WithVipV6], site => site with { L3 = site.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") } });

        var config = (string)stack.Resource("Command", "web-b-config").Inputs["stdin"];
        config.ShouldContain("172.20.0.11");
        config.ShouldContain("2001:db8:20::11");
        config.ShouldNotContain("198.18.0.11");
        config.ShouldNotContain("2001:db8:99::11");
    }

    [Fact]
    public async Task Addresses_NoIpv6OnTheSite_AreWithoutIt()
    {
        var stack = await RunAsync([Web]);

        ((string)stack.Resource("Command", "web-b-config").Inputs["stdin"]).ShouldNotContain("2001:db8:20::11");
    }

    [Fact]
    public async Task Addresses_OutsideTheManagementSubnet_EndTheRun()
    {
        var message = await FailBeforeAnyNodeAsync(
            [Web], site => site with { Management = site.Management with { Cidr = Cidr.Parse("192.168.6.0/24") } });

        message.ShouldContain(
            "port 'web-a-mgmt' got no address in 192.168.6.0/24; it has 192.168.5.10: correct the subnet in the site file");
    }

    [Fact]
    public async Task Addresses_OutsideTheL3Subnet_EndTheRun()
    {
        var message = await FailBeforeAnyNodeAsync([Web], site => site with { L3 = site.L3 with { Cidr = Cidr.Parse("172.21.0.0/24") } });

        message.ShouldContain("port 'web-a-l3' got no address in 172.21.0.0/24; it has ");
        message.ShouldContain("172.20.0.10");
    }

    [Fact]
    public async Task Addresses_NoIpv6ForAnIpv6Vip_EndTheRun()
    {
        var message = await FailBeforeAnyNodeAsync(
            [WithVipV6], site => site with { L3 = site.L3 with { CidrV6 = Cidr.Parse("2001:db8:21::/64") } });

        message.ShouldContain("port 'web-a-l3' got no address in 2001:db8:21::/64; it has ");
    }
}
