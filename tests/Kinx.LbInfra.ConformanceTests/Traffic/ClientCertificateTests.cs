using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>A rule on the verification of client certificates is reached, and nobody gets in with one of their own making.</summary>
public sealed class ClientCertificateTests : IAsyncLifetime
{
    private static readonly string[] Inserted =
        ["X-SSL-Client-Verify", "X-SSL-Client-Has-Cert", "X-SSL-Client-CN", "X-SSL-Client-DN", "X-SSL-Issuer", "X-SSL-Client-SHA1"];

    private static readonly Authority Clients = new("clients");

    private readonly RunningHaproxy _haproxy = RunningHaproxy.Create();
    private readonly HttpMember _member;

    public ClientCertificateTests() => _member = _haproxy.Member(11);

    public async ValueTask InitializeAsync()
    {
        _haproxy.Key("clients", Clients.Pem);
        var tls = _haproxy.Tls(_member);
        var listener = tls.Listeners[0] with
        {
            ClientAuthentication = ClientAuthentication.Optional,
            ClientCaTlsContainerRef = "secret://clients",
            InsertHeaders = Inserted.ToDictionary(name => name, _ => "true"),
        };
        await _haproxy.Start(tls with
        {
            Listeners =
            [
                listener with
                {
                    L7Policies =
                    [
                        Policy("admin", Rule(L7RuleType.SslDnField, "admin") with { Key = "CN" }),
                        Policy("stranger", Rule(L7RuleType.SslConnHasCert, "True") with { Invert = true }) with { Position = 2 },
                        Policy("renew", Rule(L7RuleType.SslVerifyResult, "0") with { Invert = true }) with { Position = 1 },
                    ],
                },
                listener with { Name = "strict", ProtocolPort = 8444 },
                listener with
                {
                    Name = "lax",
                    ProtocolPort = 8445,
                    L7Policies = [Policy("never", Rule(L7RuleType.SslVerifyResult, "1"))],
                },
            ],
        });
    }

    public ValueTask DisposeAsync()
    {
        _haproxy.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task VerifyResult_ExpiredCertificate_ReachesTheRule() =>
        (await Ask(8443, Clients.IssueCertificate("user", days: -1))).ShouldBe("renew");

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task VerifyResult_ForgedCertificate_ReachesTheRuleInEachSession(SslProtocols protocol)
    {
        using var forged = new Authority("forger").IssueCertificate("admin");
        for (var time = 0; time < 3; time++) (await Ask(8443, forged, protocol)).ShouldBe("renew");
    }

    [Fact]
    public async Task VerifyResult_GoodCertificateOrNone_GoesOn()
    {
        (await Ask(8443, Clients.IssueCertificate("admin"))).ShouldBe("admin");
        (await Ask(8443, Clients.IssueCertificate("user"))).ShouldBe("served");
        (await Ask(8443, null)).ShouldBe("stranger");
        _member.Traffic.ShouldHaveSingleItem()["X-SSL-Client-CN"].ShouldBe("user");
    }

    [Fact]
    public async Task Headers_ForgedCertificate_AreThoseOfNone()
    {
        (await Ask(8445, null)).ShouldBe("served");
        (await Ask(8445, new Authority("forger").IssueCertificate("admin"))).ShouldBe("served");

        var (none, forged) = (_member.Traffic.First(), _member.Traffic.Last());
        foreach (var name in Inserted[1..]) forged[name].ShouldBe(none[name], name);
        none[Inserted[0]].ShouldBe("0");
        forged[Inserted[0]].ShouldNotBe("0");
    }

    [Fact]
    public async Task Certificate_ListenerWithoutSuchARule_RefusesInvalidOnes()
    {
        (await Ask(8444, new Authority("forger").IssueCertificate("admin"))).ShouldBe("refused");
        (await Ask(8444, Clients.IssueCertificate("user", days: -1))).ShouldBe("refused");
        (await Ask(8444, Clients.IssueCertificate("user"))).ShouldBe("served");
        (await Ask(8444, null)).ShouldBe("served");
    }

    private static L7RuleSpec Rule(L7RuleType type, string value) =>
        new() { Type = type, CompareType = L7RuleCompareType.EqualTo, Value = value };

    private static L7PolicySpec Policy(string name, L7RuleSpec rule) =>
        new() { Action = L7PolicyAction.RedirectToUrl, RedirectUrl = $"https://x.example/{name}", Rules = [rule] };

    private async Task<string> Ask(int port, X509Certificate2? certificate, SslProtocols protocol = SslProtocols.None)
    {
        var answer = await Client.AskAsync(
            _haproxy.Vip, port, Client.Get("/"), tls: Client.Trusting(protocols: protocol, certificate: certificate));
        return answer.Status switch { 200 => "served", 0 => "refused", _ => answer["Location"]!.Split('/')[^1] };
    }
}
