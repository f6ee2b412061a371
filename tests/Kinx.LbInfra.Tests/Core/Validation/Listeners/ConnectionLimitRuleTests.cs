using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class ConnectionLimitRuleTests
{
    private const string Field = "loadbalancers[0].listeners[0].connection_limit";

    [Theory]
    [InlineData(0, "LB2120")]
    [InlineData(1, "")]
    [InlineData(-1, "")]
    public void Check_Limit_OnlyZeroIsRefused(int limit, string code) =>
        Run(SampleStack.Listener() with { ConnectionLimit = limit }).ShouldBe(code.Length > 0 ? [$"{code} {Field}"] : []);

    private static IEnumerable<string> Run(params ListenerSpec[] listeners) =>
        RuleTest.Run(new ConnectionLimitRule(), RuleTest.WithListeners(listeners));
}
