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
    [InlineData(23456)]
    [InlineData(65535)]
    [InlineData(4294967295)]
    public void Check_ReservedNumber_RejectsItForNodesAndGateways(uint number)
    {
        var nodes = Sample with { Bgp = Sample.Bgp with { BaseAsNumber = null, AsNumber = number } };
        var gateway = Sample with { Bgp = Sample.Bgp with { Gateways = [Sample.Bgp.Gateways[0] with { AsNumber = number }] } };

        RuleTest.Run(new SiteBgpRule(), nodes).ShouldBe(["LB2309 as_number"]);
        RuleTest.Run(new SiteBgpRule(), gateway).ShouldBe(["LB2309 as_number"]);
    }

    // A node may have offsets 3 to 254 of this subnet; 1 and 2 are gateways.
    [Theory]
    [InlineData(23201, false)]
    [InlineData(23202, true)]
    [InlineData(23453, true)]
    [InlineData(23454, false)]
    [InlineData(23456, false)]
    [InlineData(65281, true)]
    [InlineData(65534, false)]
    [InlineData(0, false)]
    public void Check_NumberSpaceWithAReservedNumber_Rejects(uint first, bool rejects) =>
        RuleTest.Run(new SiteBgpRule(), Sample with { Bgp = Sample.Bgp with { BaseAsNumber = first } })
            .ShouldBe(rejects ? ["LB2309 base_as_number"] : []);

    [Fact]
    public void Check_BigSubnetWithAReservedNumber_Rejects()
    {
        var site = Sample with
        {
            L3 = Sample.L3 with { Cidr = Cidr.Parse("10.0.0.0/8") },
            Bgp = Sample.Bgp with { BaseAsNumber = 65000, Gateways = [At("10.0.0.1")] },
        };

        RuleTest.Run(new SiteBgpRule(), site).ShouldBe(["LB2309 base_as_number"]);
    }

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
