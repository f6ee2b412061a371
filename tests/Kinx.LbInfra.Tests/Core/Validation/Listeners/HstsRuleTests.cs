using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class HstsRuleTests
{
    private static readonly ListenerSpec Secure = SampleStack.Listener() with { Protocol = ListenerProtocol.TerminatedHttps };

    [Fact]
    public void Check_PartsWithoutAge_AreRefusedOneByOne() =>
        Run(Secure with { HstsIncludeSubdomains = true, HstsPreload = true }).ShouldBe(
        [
            "LB2104 loadbalancers[0].listeners[0].hsts_include_subdomains",
            "LB2104 loadbalancers[0].listeners[0].hsts_preload",
        ]);

    [Fact]
    public void Check_PartsWithAge_SaysNothing() =>
        Run(Secure with { HstsMaxAge = 0, HstsIncludeSubdomains = true, HstsPreload = true }).ShouldBeEmpty();

    [Fact]
    public void Check_NoTls_IsLeftToTheRuleOfTlsFields() =>
        Run(Secure with { Protocol = ListenerProtocol.Http, HstsPreload = true }).ShouldBeEmpty();

    private static IEnumerable<string> Run(ListenerSpec listener) => RuleTest.Run(new HstsRule(), RuleTest.WithListeners(listener));
}
