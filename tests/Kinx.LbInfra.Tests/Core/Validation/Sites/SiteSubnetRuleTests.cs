using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Sites;

public sealed class SiteSubnetRuleTests
{
    private static readonly SiteSpec Sample = SampleStack.Site();

    [Fact]
    public void Check_Sample_Accepts() => RuleTest.Run(new SiteSubnetRule(), Sample).ShouldBeEmpty();

    [Fact]
    public void Check_OtherFamilyThanTheKeySays_Rejects() =>
        RuleTest.Run(
                new SiteSubnetRule(),
                Sample with
                {
                    Management = Sample.Management with { Cidr = Cidr.Parse("2001:db8:5::/64") },
                    L3 = Sample.L3 with { Cidr = Cidr.Parse("2001:db8:20::/64"), CidrV6 = Cidr.Parse("172.20.0.0/24") },
                })
            .ShouldBe(["LB2301 cidr", "LB2301 cidr", "LB2301 cidr_v6"]);

    [Theory]
    [InlineData("172.20.0.0/25")]
    [InlineData("172.20.0.0/16")]
    [InlineData("172.20.0.8/29")]
    public void Check_ManagementOverlapsL3_Rejects(string management) =>
        RuleTest.Run(new SiteSubnetRule(), Sample with { Management = Sample.Management with { Cidr = Cidr.Parse(management) } })
            .ShouldBe(["LB2302 cidr"]);

    [Fact]
    public void Check_VipPoolOverNodeSubnets_Warns()
    {
        var pool = new VipPoolSpec { Cidrs = [Cidr.Parse("1.201.0.0/24"), Cidr.Parse("172.20.0.0/28"), Cidr.Parse("192.168.0.0/16")] };

        RuleTest.Run(new SiteSubnetRule(), Sample with { VipPools = new Dictionary<string, VipPoolSpec> { ["public"] = pool } })
            .ShouldBe(["LB2307 cidrs[1]", "LB2307 cidrs[2]"]);
    }
}
