using System.Globalization;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class MemberSubnetRuleTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void Check_Subnets_HaveALimit(int count, bool rejects)
    {
        // Each subnet twice: a second member on it needs no further port.
        var members = Enumerable.Range(0, count * 2).Select(index => SampleStack.Member("10.0.0.10") with { SubnetId = Subnet(index / 2) });

        RuleTest.Run(new MemberSubnetRule(), RuleTest.WithMembers([.. members])).ShouldBe(rejects ? ["LB2035 members[32].subnet_id"] : []);
    }

    private static string Subnet(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e{number:x4}");
}
