using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Sites;

public sealed class SiteBgpRuleTests
{
    private static readonly SiteSpec Sample = SampleStack.Site();

    [Fact]
    public void Check_Sample_Accepts() => RuleTest.Run(new SiteBgpRule(), Sample).ShouldBeEmpty();

    [Fact]
    public void Check_NoRuleForAsNumbers_Rejects() =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { BaseAsNumber = null } }).ShouldBe(["LB2020 as_number"]);

    [Fact]
    public void Check_TwoRulesForAsNumbers_Rejects() =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { AsNumber = 65000 } }).ShouldBe(["LB2020 base_as_number"]);

    [Fact]
    public void Check_NoGateway_Rejects() =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { Gateways = [] } }).ShouldBe(["LB2032 gateways"]);

    [Theory]
    [InlineData("172.20.1.1")]
    [InlineData("2001:db8::1")]
    public void Check_GatewayOffTheL3Network_Rejects(string address) =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { Gateways = [At(address)] } }).ShouldBe(["LB2021 address"]);

    [Fact]
    public void Check_OneGatewayTwice_Rejects()
    {
        var gateway = Sample.Bgp.Gateways[0];
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { Gateways = [gateway, gateway] } })
            .ShouldBe(["LB2303 address"]);
    }

    [Theory]
    [InlineData(59946, false)]
    [InlineData(59947, true)]
    [InlineData(60200, true)]
    [InlineData(60201, false)]
    public void Check_NumberSpaceWithAGatewaysNumber_Rejects(uint first, bool rejects) =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { BaseAsNumber = first } })
            .ShouldBe(rejects ? ["LB2304 base_as_number"] : []);

    [Theory]
    [InlineData(4294967040, false)]
    [InlineData(4294967041, true)]
    public void Check_NumberSpaceBeyondTheLastNumber_Rejects(uint first, bool rejects) =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { BaseAsNumber = first } })
            .ShouldBe(rejects ? ["LB2305 base_as_number"] : []);

    [Fact]
    public void Check_OneNumberForAllThatIsAGateways_Rejects() =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { BaseAsNumber = null, AsNumber = 60201 } })
            .ShouldBe(["LB2304 as_number"]);

    [Theory]
    [InlineData(3, 9, false)]
    [InlineData(3, 8, true)]
    public void Check_HoldTime_IsThreeKeepalives(int keepalive, int hold, bool rejects) =>
        RuleTest.Run(
                new SiteBgpRule(),
                Sample with { Bgp = Sample.Bgp with { Timers = new BgpTimersSpec { Keepalive = keepalive, Hold = hold } } })
            .ShouldBe(rejects ? ["LB2022 hold"] : []);

    private static GatewaySpec At(string address) => new() { Address = HostAddress.Parse(address), AsNumber = 1 };
}
