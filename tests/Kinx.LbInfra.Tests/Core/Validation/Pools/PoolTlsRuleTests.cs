using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Pools;

public sealed class PoolTlsRuleTests
{
    private static readonly PoolSpec Material = SampleStack.Pool() with
    {
        TlsContainerRef = "secret://web",
        CaTlsContainerRef = "secret://ca",
        CrlContainerRef = "secret://crl",
        TlsCiphers = "HIGH",
        AlpnProtocols = [AlpnProtocol.Http2],
    };

    [Fact]
    public void Check_PoolThatSpeaksTls_SaysNothing() => Run(Material with { TlsEnabled = true }).ShouldBeEmpty();

    [Fact]
    public void Check_PoolWithoutTls_WarnsOfEachField() => Run(Material).ShouldBe(
    [
        At("LB2033", "tls_container_ref"),
        At("LB2033", "ca_tls_container_ref"),
        At("LB2033", "crl_container_ref"),
        At("LB2033", "tls_ciphers"),
        At("LB2033", "alpn_protocols"),
    ]);

    [Fact]
    public void Check_RevocationListWithoutAuthority_IsAnError() =>
        Run(Material with { TlsEnabled = true, CaTlsContainerRef = null }).ShouldBe([At("LB2103", "crl_container_ref")]);

    private static string At(string code, string field) => $"{code} loadbalancers[0].pools[0].{field}";

    private static IEnumerable<string> Run(PoolSpec pool) => RuleTest.Run(new PoolTlsRule(), RuleTest.WithPools(pool));
}
