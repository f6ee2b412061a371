using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class MonitorAddressRuleTests
{
    private const string Subnet = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60";

    [Theory]
    [InlineData("192.168.55.36", "192.168.56.36", null, false)]
    [InlineData("192.168.55.36", "2001:db8::36", null, true)]
    [InlineData("2001:db8::36", "192.168.55.36", null, true)]
    [InlineData("192.168.55.36", "2001:db8::36", Subnet, false)]
    [InlineData("192.168.55.36", null, null, false)]
    public void Check_Families_MonitorHasThatOfTheSource(string address, string? monitor, string? subnet, bool rejects)
    {
        var member = SampleStack.Member(address) with
        {
            MonitorAddress = monitor is null ? null : HostAddress.Parse(monitor),
            SubnetId = subnet,
        };

        RuleTest.Run(new MonitorAddressRule(), RuleTest.WithMembers(member)).ShouldBe(rejects ? ["LB2042 members[0].monitor_address"] : []);
    }
}
