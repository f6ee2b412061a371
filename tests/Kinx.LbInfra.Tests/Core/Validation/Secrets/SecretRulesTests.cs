using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Secrets;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Secrets;

/// <summary>The rules for secrets, which share their samples.</summary>
public sealed class SecretRulesTests
{
    private static readonly ListenerSpec Https = SampleStack.Listener() with
    {
        Protocol = ListenerProtocol.TerminatedHttps,
        DefaultTlsContainerRef = "secret://web",
        SniContainerRefs = ["secret://web", "secret://shop"],
    };

    [Theory]
    [InlineData("loginKey", true)]
    [InlineData("loginKeyPublic", true)]
    [InlineData("hostKey-web-a", true)]
    [InlineData("hostKeyPublic-old-b", true)]
    [InlineData("hostKey", false)]
    [InlineData("loginkey", false)]
    public void ReservedSecretRule_NameOfAReference_IsNoSshKeys(string name, bool isReserved)
    {
        var listener = Https with { SniContainerRefs = ["secret://web", $"secret://{name}"], AdminStateUp = false };
        var pool = SampleStack.Pool() with { TlsEnabled = true, CaTlsContainerRef = $"secret://{name}" };

        RuleTest.Run(new ReservedSecretRule(), RuleTest.WithListeners(listener))
            .ShouldBe(isReserved ? ["LB2501 loadbalancers[0].listeners[0].sni_container_refs[1]"] : []);
        RuleTest.Run(new ReservedSecretRule(), RuleTest.WithPools(pool))
            .ShouldBe(isReserved ? ["LB2501 loadbalancers[0].pools[0].ca_tls_container_ref"] : []);
    }

    [Fact]
    public void MissingSecretRule_EveryReferenceWithoutSecret_IsFound()
    {
        var rule = new MissingSecretRule(name => name == "shop");

        RuleTest.Run(rule, RuleTest.WithListeners(Https)).ShouldBe(
        [
            "LB2502 loadbalancers[0].listeners[0].default_tls_container_ref",
            "LB2502 loadbalancers[0].listeners[0].sni_container_refs[0]",
        ]);
    }

    [Fact]
    public void SecretContentRule_EveryUnusableSecret_IsFoundAtItsReference()
    {
        var rule = new SecretContentRule(name => name == "shop" ? TlsSample.KeyPair() : "no PEM");

        RuleTest.Run(rule, RuleTest.WithListeners(Https)).ShouldBe(
        [
            "LB2504 loadbalancers[0].listeners[0].default_tls_container_ref",
            "LB2504 loadbalancers[0].listeners[0].sni_container_refs[0]",
        ]);
    }

    [Fact]
    public void MissingSecretRule_WhatIsDownOrWithoutTls_NeedsNone()
    {
        var rule = new MissingSecretRule(_ => false);

        RuleTest.Run(rule, RuleTest.WithListeners(Https with { AdminStateUp = false }, SampleStack.Listener())).ShouldBeEmpty();
        RuleTest.Run(rule, RuleTest.WithPools(SampleStack.Pool() with { TlsContainerRef = "secret://web" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void UndeliverableSecretRule_SiteWithoutRemoteCommands_TakesNoTls(bool remoteCommands, bool listenerIsUp, bool isRejected)
    {
        var stack = SampleStack.Stack(RuleTest.WithListeners(SampleStack.Listener(), Https with { AdminStateUp = listenerIsUp })) with
        {
            Site = SampleStack.Site() with { RemoteCommands = remoteCommands },
        };

        RuleTest.Run(new UndeliverableSecretRule(), stack)
            .ShouldBe(isRejected ? ["LB2503 loadbalancers[0].listeners[1].default_tls_container_ref"] : []);
    }
}
