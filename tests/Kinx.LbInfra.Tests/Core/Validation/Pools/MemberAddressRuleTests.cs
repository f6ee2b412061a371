using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class MemberAddressRuleTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("224.0.0.1")]
    [InlineData("ff02::1")]
    [InlineData("fe80::1")]
    [InlineData("169.254.169.254")]
    [InlineData("255.255.255.255")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData(SampleStack.Vip)]
    public void Check_AddressThatCannotServe_Rejects(string address) =>
        RuleTest.Run(new MemberAddressRule(), RuleTest.WithMembers(SampleStack.Member(address))).ShouldBe(["LB2007 members[0].address"]);

    [Theory]
    [InlineData("192.168.55.36")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:db8::1")]
    public void Check_UnicastAddress_Accepts(string address) =>
        RuleTest.Run(new MemberAddressRule(), RuleTest.WithMembers(SampleStack.Member(address))).ShouldBeEmpty();

    [Fact]
    public void Check_VipOfItsOwnLoadBalancer_Rejects() =>
        RuleTest.Run(new MemberAddressRule(), RuleTest.WithMembers(SampleStack.Member(SampleStack.Vip)))
            .ShouldBe(["LB2007 members[0].address"]);

    [Fact]
    public void Check_MemberTwice_RejectsTheSecond()
    {
        var member = SampleStack.Member("192.168.55.36");

        RuleTest.Run(new MemberAddressRule(), RuleTest.WithMembers(member, member with { ProtocolPort = 81 }, member))
            .ShouldBe(["LB2006 members[2]"]);
    }
}
