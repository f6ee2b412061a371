using System.Globalization;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.LoadBalancers;

public sealed class TagsRuleTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(48, false)]
    [InlineData(49, true)]
    public void Check_Tags_HaveALimit(int count, bool rejects)
    {
        // Each twice: a repeated tag counts once.
        var tags = Enumerable.Range(0, count * 2).Select(index => string.Create(CultureInfo.InvariantCulture, $"t{index / 2}"));
        var loadBalancer = SampleStack.LoadBalancer() with { Path = RuleTest.LoadBalancerPath, Tags = [.. tags] };

        RuleTest.Run(new TagsRule(), loadBalancer).ShouldBe(rejects ? ["LB2043 loadbalancers[0].tags"] : []);
    }
}
