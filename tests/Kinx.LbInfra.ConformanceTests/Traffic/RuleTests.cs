using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>Rules compare what the protocols say a header and a host name are.</summary>
public sealed class RuleTests : IAsyncLifetime
{
    private const string Browser = "Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 (KHTML, like Gecko) Version/1";
    private const string Date = "Sat, 29 Oct 1994 19:43:31 GMT";

    private readonly RunningHaproxy _haproxy = RunningHaproxy.Create();
    private readonly HttpMember _member;

    public RuleTests() => _member = _haproxy.Member(11);

    public async ValueTask InitializeAsync()
    {
        var plain = _haproxy.Plain(_member);
        await _haproxy.Start(plain with
        {
            Listeners =
            [
                plain.Listeners[0] with
                {
                    L7Policies =
                    [
                        Policy("equal", L7RuleCompareType.EqualTo, $"\"{Browser}\"", "User-Agent"),
                        Policy("date", L7RuleCompareType.EqualTo, $"\"{Date}\"", "If-Modified-Since"),
                        Policy("regex", L7RuleCompareType.Regex, "Android.*Mobile", "User-Agent"),
                        Policy("contains", L7RuleCompareType.Contains, "\"odd, like\"", "User-Agent"),
                        Policy("starts", L7RuleCompareType.StartsWith, "like", "User-Agent"),
                        Policy("gzip", L7RuleCompareType.EqualTo, "gzip", "Accept-Encoding"),
                        Policy("shop", L7RuleCompareType.EqualTo, "shop.example"),
                        Policy("wild", L7RuleCompareType.EndsWith, ".wild.example"),
                        Policy("api", L7RuleCompareType.StartsWith, "api."),
                        Policy("port", L7RuleCompareType.EqualTo, "port.example:8080"),
                        Policy("dot", L7RuleCompareType.EqualTo, "dot.example."),
                        Policy("pattern", L7RuleCompareType.Regex, "^(a|b)[.]pattern[.]example$"),
                        Policy("ported", L7RuleCompareType.Regex, "ported[.]example:80(80)?$"),
                        Policy("v6", L7RuleCompareType.EqualTo, "[2001:db8::1]"),
                    ],
                },
                plain.Listeners[0] with
                {
                    Name = "inverted",
                    ProtocolPort = 8081,
                    L7Policies =
                    [
                        Inverted("no-admin", L7RuleCompareType.EqualTo, "admin", "X-Role"),
                        Inverted("no-beta", L7RuleCompareType.Contains, "beta", "X-Flags"),
                    ],
                },
            ],
        });
    }

    public ValueTask DisposeAsync()
    {
        _haproxy.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("equal", "User-Agent: " + Browser)]
    [InlineData("date", "If-Modified-Since: " + Date)]
    [InlineData("regex", "User-Agent: Mozilla/5.0 (Linux; Android, 13) (KHTML, like Gecko) Mobile")]
    [InlineData("contains", "User-Agent: an odd, like other agents")]
    [InlineData("none", "User-Agent: Mozilla, like Gecko")]
    [InlineData("starts", "User-Agent: like, Gecko")]
    [InlineData("gzip", "Accept-Encoding: gzip")]
    [InlineData("none", "Accept-Encoding: gzip, br")]
    [InlineData("none", "Accept-Encoding: br,gzip")]
    public async Task Header_Rule_ComparesTheWholeValue(string policy, string header) => (await Decision(header)).ShouldBe(policy);

    [Fact]
    public async Task Header_InSeveralLines_MatchesIfOneDoes() =>
        (await Decision("Accept-Encoding: br", "Accept-Encoding: gzip")).ShouldBe("gzip");

    [Theory]
    [InlineData("no-admin")]
    [InlineData("no-admin", "X-Role: user")]
    [InlineData("no-admin", "X-Role: user", "X-Role: guest")]
    [InlineData("no-admin", "X-Role: admin, user")]
    [InlineData("no-admin", "X-Role:")]
    [InlineData("no-beta", "X-Role: admin")]
    [InlineData("no-beta", "X-Role: admin", "X-Role: user", "X-Flags: alpha")]
    [InlineData("no-beta", "X-Role: user", "X-Role: admin", "X-Flags: alpha", "X-Flags: gamma")]
    [InlineData("none", "X-Role: admin", "X-Flags: beta")]
    [InlineData("none", "X-Role: user", "x-role: admin", "X-Flags: alpha", "X-Flags: beta2")]
    public async Task Header_Inverted_MatchesIfNoLineDoes(string policy, params string[] headers) =>
        (await Decision(8081, headers)).ShouldBe(policy);

    [Theory]
    [InlineData("shop", "shop.example")]
    [InlineData("shop", "shop.example:8080")]
    [InlineData("shop", "SHOP.Example:8080")]
    [InlineData("shop", "shop.example.")]
    [InlineData("shop", "shop.example.:80")]
    [InlineData("none", "shop.example.org")]
    [InlineData("none", "notshop.example")]
    [InlineData("wild", "a.wild.example:8080")]
    [InlineData("wild", "a.WILD.example.")]
    [InlineData("none", "wild.example:8080")]
    [InlineData("api", "API.example:1")]
    [InlineData("port", "port.example:8080")]
    [InlineData("none", "port.example:8081")]
    [InlineData("none", "port.example")]
    [InlineData("dot", "dot.example.")]
    [InlineData("pattern", "b.pattern.example:8080")]
    [InlineData("ported", "ported.example:8080")]
    [InlineData("none", "ported.example")]
    [InlineData("v6", "[2001:db8::1]:8080")]
    [InlineData("v6", "[2001:DB8::1]")]
    public async Task HostName_Rule_IgnoresPortAndFinalDot(string policy, string host) =>
        (await Decision($"Host: {host}")).ShouldBe(policy);

    [Theory]
    [InlineData("GET http://shop.example/ HTTP/1.1\r\nConnection: close")]
    [InlineData("GET http://shop.example/ HTTP/1.0")]
    [InlineData("GET / HTTP/1.0\r\nHost: shop.example:80:80")]
    [InlineData("GET / HTTP/1.0\r\nHost: user@shop.example")]
    public async Task HostName_WhereTheRuleDoesNotLook_IsABadRequest(string request)
    {
        (await Client.AskAsync(_haproxy.Vip, 8080, request + "\r\n\r\n")).Status.ShouldBe(400);
        _member.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("GET / HTTP/1.0")]
    [InlineData("OPTIONS * HTTP/1.0")]
    public async Task HostName_NoneAtAll_IsServed(string request) =>
        (await Client.AskAsync(_haproxy.Vip, 8080, request + "\r\n\r\n")).Status.ShouldBe(200);

    private static L7PolicySpec Policy(string name, L7RuleCompareType compare, string value, string? header = null) => new()
    {
        Action = L7PolicyAction.RedirectToUrl,
        RedirectUrl = $"http://x.example/{name}",
        Rules = [new L7RuleSpec { Type = Type(header), Key = header, CompareType = compare, Value = value }],
    };

    private static L7PolicySpec Inverted(string name, L7RuleCompareType compare, string value, string header)
    {
        var policy = Policy(name, compare, value, header);
        return policy with { Rules = [policy.Rules[0] with { Invert = true }] };
    }

    private static L7RuleType Type(string? header) => header is null ? L7RuleType.HostName : L7RuleType.Header;

    private Task<string> Decision(params string[] headers) => Decision(8080, headers);

    private async Task<string> Decision(int port, string[] headers)
    {
        var answer = await Client.AskAsync(_haproxy.Vip, port, Client.Get("/", headers));
        return answer.Status == 200 ? "none" : answer["Location"]!.Split('/')[^1];
    }
}
