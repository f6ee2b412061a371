using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class PortConflictRuleTests
{
    [Fact]
    public void Check_OnePortTwice_RejectsTheSecondAndNamesTheFirst()
    {
        var loadBalancer = RuleTest.WithListeners(SampleStack.Listener(), SampleStack.Listener() with { Name = "other" });
        var stack = SampleStack.Stack(loadBalancer);

        var diagnostic = new PortConflictRule().Check(stack).ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe("LB2002");
        diagnostic.Path!.ToString().ShouldBe("loadbalancers[0].listeners[1].protocol_port");
        diagnostic.Related!.ToString().ShouldBe("loadbalancers[0].listeners[0].protocol_port");
    }

    [Fact]
    public void Check_OnePortInTwoLoadBalancers_Accepts() =>
        RuleTest.Run(new PortConflictRule(), SampleStack.LoadBalancer(), SampleStack.LoadBalancer()).ShouldBeEmpty();
}
