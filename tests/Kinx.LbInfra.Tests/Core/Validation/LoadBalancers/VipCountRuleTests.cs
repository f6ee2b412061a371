using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.LoadBalancers;

public sealed class VipCountRuleTests
{
    [Theory]
    [InlineData(0, "1.201.0.1{0:d2}", false)]
    [InlineData(9, "1.201.0.1{0:d2}", false)]
    [InlineData(10, "1.201.0.1{0:d2}", true)]
    [InlineData(12, "2001:db8::{0}", true)]
    public void Check_Vips_WarnsBeyondNeutronsDefault(int additional, string format, bool warns)
    {
        var vips = Enumerable.Range(1, additional).Select(number => HostAddress.Parse(string.Format(format, number)));
        var loadBalancer = SampleStack.LoadBalancer() with
        {
            AdditionalVips = [.. vips.Select(address => new AdditionalVipSpec { IpAddress = address })],
        };

        RuleTest.Run(new VipCountRule(), loadBalancer).ShouldBe(warns ? ["LB2046 additional_vips"] : []);
    }
}
