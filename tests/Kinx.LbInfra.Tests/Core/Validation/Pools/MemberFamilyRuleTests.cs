using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class MemberFamilyRuleTests
{
    [Fact]
    public void Check_Ipv6MemberAndL3WithoutIpv6_Warns() =>
        RuleTest.Run(new MemberFamilyRule(), RuleTest.WithMembers(SampleStack.Member("2001:db8::1"), SampleStack.Member("10.0.0.1")))
            .ShouldBe(["LB2040 members[0].address"]);

    [Fact]
    public void Check_Ipv6MemberOnASubnetOfItsOwn_Accepts()
    {
        var member = SampleStack.Member("2001:db8::1") with { SubnetId = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60" };

        RuleTest.Run(new MemberFamilyRule(), RuleTest.WithMembers(member)).ShouldBeEmpty();
    }

    [Fact]
    public void Check_Ipv6MemberAndL3WithIpv6_Accepts()
    {
        var site = SampleStack.Site();
        site = site with { L3 = site.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") } };
        var stack = SampleStack.Stack(RuleTest.WithMembers(SampleStack.Member("2001:db8::1")));

        RuleTest.Run(new MemberFamilyRule(), stack with { Site = site }).ShouldBeEmpty();
    }
}
