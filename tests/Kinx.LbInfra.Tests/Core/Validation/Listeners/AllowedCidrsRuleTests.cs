using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class AllowedCidrsRuleTests
{
    [Fact]
    public void Check_NetworkOfAFamilyWithoutVip_Rejects() =>
        RuleTest.Run(
                new AllowedCidrsRule(),
                RuleTest.WithListeners(SampleStack.Listener() with
                {
                    AllowedCidrs = [Cidr.Parse("10.0.0.0/8"), Cidr.Parse("2001:db8::/32")],
                }))
            .ShouldBe(["LB2031 loadbalancers[0].listeners[0].allowed_cidrs[1]"]);

    [Fact]
    public void Check_NetworkOfTheSecondVipsFamily_Accepts()
    {
        var loadBalancer = RuleTest.WithListeners(SampleStack.Listener() with { AllowedCidrs = [Cidr.Parse("2001:db8::/32")] }) with
        {
            AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("2001:db8:1::1") }],
        };

        RuleTest.Run(new AllowedCidrsRule(), loadBalancer).ShouldBeEmpty();
    }
}
