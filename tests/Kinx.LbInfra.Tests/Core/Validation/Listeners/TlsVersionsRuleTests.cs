using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class TlsVersionsRuleTests
{
    public static TheoryData<TlsVersion[], string> Versions { get; } = new()
    {
        { [TlsVersion.Tls12, TlsVersion.Tls13], "" },
        { [TlsVersion.Tls13], "" },
        { [TlsVersion.Ssl3, TlsVersion.Tls12], "" },
        { [TlsVersion.Tls13, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls10], "" },
        { [TlsVersion.Ssl3], "LB2121" },
        { [TlsVersion.Tls11, TlsVersion.Tls13], "LB2122" },
        { [TlsVersion.Tls13, TlsVersion.Tls10], "LB2122" },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void Check_VersionsOfAListener_GapsAndSsl3AloneAreReported(TlsVersion[] versions, string code)
    {
        var listener = SampleStack.Listener() with { Protocol = ListenerProtocol.TerminatedHttps, TlsVersions = versions };

        Run(RuleTest.WithListeners(listener)).ShouldBe(code.Length > 0 ? [$"{code} loadbalancers[0].listeners[0].tls_versions"] : []);
        Run(RuleTest.WithListeners(listener with { Protocol = ListenerProtocol.Http })).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Check_VersionsOfAPool_GapsAndSsl3AloneAreReported(TlsVersion[] versions, string code)
    {
        var pool = SampleStack.Pool() with { TlsEnabled = true, TlsVersions = versions };

        Run(RuleTest.WithPools(pool)).ShouldBe(code.Length > 0 ? [$"{code} loadbalancers[0].pools[0].tls_versions"] : []);
        Run(RuleTest.WithPools(pool with { TlsEnabled = false })).ShouldBeEmpty();
    }

    private static IEnumerable<string> Run(LoadBalancerSpec loadBalancer) => RuleTest.Run(new TlsVersionsRule(), loadBalancer);
}
