using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.Nodes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Nodes;

public sealed class FileLimitRuleTests
{
    // One listener and two members: 2 * limit + 512 + 1 + 2 files.
    [Theory]
    [InlineData(9742, false)]
    [InlineData(9743, true)]
    [InlineData(12000, true)]
    public void Check_ConnectionLimit_MustFitTheFileLimit(int limit, bool rejects) =>
        RuleTest.Run(new FileLimitRule(), RuleTest.WithListeners(SampleStack.Listener() with { ConnectionLimit = limit }))
            .ShouldBe(rejects ? ["LB2015 loadbalancers[0].listeners[0].connection_limit"] : []);

    [Fact]
    public void Check_ListenersTogether_MustFit()
    {
        var listeners = Enumerable.Range(1, 3).Select(port => SampleStack.Listener() with { ProtocolPort = port, ConnectionLimit = 4000 });

        RuleTest.Run(new FileLimitRule(), RuleTest.WithListeners([.. listeners])).ShouldHaveSingleItem().ShouldStartWith("LB2015");
    }

    [Fact]
    public void Check_ListenerWithoutLimit_GetsWhatIsLeft() =>
        RuleTest.Run(new FileLimitRule(), RuleTest.WithListeners(SampleStack.Listener() with { ConnectionLimit = ListenerSpec.Unlimited }))
            .ShouldBeEmpty();
}
