using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Listeners;

public sealed class ListenerTlsRuleTests
{
    private static readonly ListenerSpec Secure = SampleStack.Listener() with
    {
        Protocol = ListenerProtocol.TerminatedHttps,
        DefaultTlsContainerRef = "secret://web",
    };

    [Fact]
    public void Check_WithACertificate_SaysNothing()
    {
        Run(Secure).ShouldBeEmpty();
        Run(Secure with { DefaultTlsContainerRef = null, SniContainerRefs = ["secret://web"] }).ShouldBeEmpty();
    }

    [Fact]
    public void Check_NoCertificate_IsAnError() =>
        Run(Secure with { DefaultTlsContainerRef = null }).ShouldBe([At("LB2102", "default_tls_container_ref")]);

    [Fact]
    public void Check_NoAlpnProtocol_IsAnError() =>
        Run(Secure with { AlpnProtocols = [] }).ShouldBe([At("LB1016", "alpn_protocols")]);

    [Fact]
    public void Check_ClientsWithoutAnAuthority_IsAnErrorAtEachField()
    {
        var clients = Secure with { ClientAuthentication = ClientAuthentication.Mandatory, ClientCrlContainerRef = "secret://crl" };

        Run(clients).ShouldBe([At("LB2103", "client_authentication"), At("LB2103", "client_crl_container_ref")]);
        Run(clients with { ClientCaTlsContainerRef = "secret://ca" }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ListenerProtocol.Http)]
    [InlineData(ListenerProtocol.Tcp)]
    [InlineData(ListenerProtocol.Https)]
    public void Check_TlsFieldsWithoutTls_AreErrorsAndCiphersAWarning(ListenerProtocol protocol) =>
        Run(Secure with { Protocol = protocol, HstsMaxAge = 1, TlsCiphers = "HIGH" }).ShouldBe(
            [At("LB2101", "default_tls_container_ref"), At("LB2101", "hsts_max_age"), At("LB2123", "tls_ciphers")]);

    private static string At(string code, string field) => $"{code} loadbalancers[0].listeners[0].{field}";

    private static IEnumerable<string> Run(ListenerSpec listener) =>
        RuleTest.Run(new ListenerTlsRule(), RuleTest.WithListeners(listener));
}
