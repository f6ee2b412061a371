using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;
using Kinx.LbInfra.Core.Validation.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Sites;

public sealed class SubnetSizeRuleTests
{
    // Two nodes, and in the L3 network two gateways: .1 and .2.
    [Theory]
    [InlineData("172.20.0.0/24", "192.168.5.0/24", "")]
    [InlineData("172.20.0.0/29", "192.168.5.0/30", "")]
    [InlineData("172.20.0.0/30", "192.168.5.0/30", "LB2308 l3.cidr")]
    [InlineData("172.20.0.0/29", "192.168.5.0/32", "LB2308 management.cidr")]
    public void Check_Subnets_MustHoldNodesAndGateways(string l3, string management, string expected) =>
        RuleTest.Run(new SubnetSizeRule(), Site(l3, management)).ShouldBe(expected.Length > 0 ? [expected] : []);

    private static SiteSpec Site(string l3, string management)
    {
        var site = SampleStack.Site();
        var root = YamlPath.Root;
        return site with
        {
            L3 = site.L3 with { Cidr = Cidr.Parse(l3), Path = root.Key("l3") },
            Management = site.Management with { Cidr = Cidr.Parse(management), Path = root.Key("management") },
        };
    }
}
