using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.LoadBalancers;

public sealed class VipSubnetRuleTests
{
    [Theory]
    [InlineData("192.168.5.0")]
    [InlineData("192.168.5.255")]
    [InlineData("172.20.0.47")]
    public void Check_VipInANodeSubnet_Rejects(string address) =>
        RuleTest.Run(new VipSubnetRule(), SampleStack.LoadBalancer() with { VipAddress = HostAddress.Parse(address) })
            .ShouldBe(["LB2011 vip_address"]);

    [Theory]
    [InlineData("1.201.0.47", null, true)]
    [InlineData("1.201.0.0", null, true)]
    [InlineData("1.201.1.0", null, false)]
    [InlineData("1.201.0.1", null, false)]
    [InlineData("1.202.0.9", "inner", true)]
    [InlineData("1.201.0.47", "inner", false)]
    public void Check_SiteWithPools_TakesAddressesOfThePool(string address, string? pool, bool isAllowed)
    {
        var site = SampleStack.Site() with
        {
            VipPools = new Dictionary<string, VipPoolSpec>
            {
                ["public"] = new() { Cidrs = [Cidr.Parse("1.201.0.0/24")], Excluded = [Cidr.Parse("1.201.0.1")] },
                ["inner"] = new() { Cidrs = [Cidr.Parse("1.202.0.0/24")] },
            },
        };
        var loadBalancer = SampleStack.LoadBalancer() with { VipAddress = HostAddress.Parse(address), VipPool = pool };
        var stack = SampleStack.Stack(loadBalancer) with { Site = site };

        RuleTest.Run(new VipSubnetRule(), stack).ShouldBe(isAllowed ? [] : ["LB2013 vip_address"]);
    }

    [Theory]
    [InlineData("1.203.0.1", "2001:db8::1", "vip_address", "choose an address in: 1.202.0.0/24")]
    [InlineData("1.202.0.1", "1.203.0.1", "ip_address", "choose an address in: 1.202.0.0/24, 1.201.0.0/24")]
    [InlineData("1.202.0.1", "2001:db8:1::1", "ip_address", "choose an address in: 2001:db8::/64")]
    [InlineData("2001:db8::1", "2001:db8::2", "vip_address", "these pools have no IPv6 network: add one to \"vip_pools\" of the site, or "
        + "remove the VIP")]
    public void Check_VipOutsideThePools_HintsAtWhatItsFamilyMayHave(string first, string additional, string path, string hint)
    {
        var site = SampleStack.Site() with
        {
            VipPools = new Dictionary<string, VipPoolSpec>
            {
                ["public"] = new() { Cidrs = [Cidr.Parse("1.201.0.0/24"), Cidr.Parse("2001:db8::/64")] },
                ["inner"] = new() { Cidrs = [Cidr.Parse("1.202.0.0/24")] },
            },
        };
        var loadBalancer = SampleStack.LoadBalancer() with
        {
            VipAddress = HostAddress.Parse(first),
            VipPool = "inner",
            AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse(additional) }],
        };

        var finding = new VipSubnetRule().Check(SampleStack.Stack(loadBalancer) with { Site = site }).ShouldHaveSingleItem();

        finding.Path!.ToString().ShouldBe(path);
        finding.Hint.ShouldBe(hint);
    }
}
