using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.LoadBalancers;

public sealed class VipRuleTests
{
    private static readonly LoadBalancerSpec Sample = SampleStack.LoadBalancer() with { Path = RuleTest.LoadBalancerPath };

    [Fact]
    public void Check_NoVip_Rejects() =>
        RuleTest.Run(new VipRule(), Sample with { VipAddress = null }).ShouldBe(["LB2008 loadbalancers[0].vip_address"]);

    [Theory]
    [InlineData("224.0.0.5")]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    public void Check_VipThatIsNoUnicastAddress_Rejects(string address) =>
        RuleTest.Run(new VipRule(), Sample with { VipAddress = HostAddress.Parse(address) })
            .ShouldBe(["LB2010 loadbalancers[0].vip_address"]);

    [Fact]
    public void Check_VipOfAFamilyWithoutGateway_Rejects() =>
        RuleTest.Run(new VipRule(), Sample with { VipAddress = HostAddress.Parse("2001:db8::47") })
            .ShouldBe(["LB2012 loadbalancers[0].vip_address"]);

    [Fact]
    public void Check_VipTwiceInALoadBalancer_RejectsTheSecond() =>
        RuleTest.Run(new VipRule(), Sample with { AdditionalVips = [new AdditionalVipSpec { IpAddress = Sample.VipAddress! }] })
            .ShouldBe(["LB2009 ip_address"]);

    [Fact]
    public void Check_VipOfAnotherLoadBalancer_Rejects() =>
        RuleTest.Run(new VipRule(), Sample, Sample with { Name = "other" }).ShouldBe(["LB2009 loadbalancers[0].vip_address"]);
}
