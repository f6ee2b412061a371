using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation;

public sealed class VipSubnetRuleTests
{
    [Theory]
    [InlineData("192.168.5.0")]
    [InlineData("192.168.5.255")]
    [InlineData("172.20.0.47")]
    public void Check_VipInANodeSubnet_Rejects(string address) =>
        RuleTest.Run(new VipSubnetRule(), SampleStack.LoadBalancer() with { VipAddress = address }).ShouldBe(["LB2011 vip_address"]);

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
                ["public"] = new() { Cidrs = ["1.201.0.0/24"], Excluded = ["1.201.0.1"] },
                ["inner"] = new() { Cidrs = ["1.202.0.0/24"] },
            },
        };
        var stack = SampleStack.Stack(SampleStack.LoadBalancer() with { VipAddress = address, VipPool = pool }) with { Site = site };

        RuleTest.Run(new VipSubnetRule(), stack).ShouldBe(isAllowed ? [] : ["LB2013 vip_address"]);
    }
}
