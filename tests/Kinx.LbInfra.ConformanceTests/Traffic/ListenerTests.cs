using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Kinx.LbInfra.ConformanceTests.Node;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>Who may connect to a listener, what it adds to answers, what it logs, and how long its connections live.</summary>
public sealed class ListenerTests : IDisposable
{
    private readonly RunningHaproxy _haproxy = RunningHaproxy.Create();
    private readonly HttpMember _member;

    public ListenerTests() => _member = _haproxy.Member(11);

    public void Dispose() => _haproxy.Dispose();

    // One port for all: the tests of a class run one after the other.
    [Theory]
    [InlineData("NET.64/26 ::/0", "NET.70", true)]
    [InlineData("NET.64/26 ::/0", "NET.5", false)]
    [InlineData("10.0.0.0/8 ::/0", "NET.5", false)]
    [InlineData("10.0.0.0/8 ::/0", "::1", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("0.0.0.0/0", "NET.5", true)]
    [InlineData("::/0", "NET.5", false)]
    [InlineData("::/0", "::1", true)]
    [InlineData("::ffff:127.0.0.0/104", "NET.5", false)]
    [InlineData("2001:db8::/32 NET.70/26 NET.5", "NET.5", true)]
    [InlineData("2001:db8::/32 NET.70/26 NET.5", "NET.6", false)]
    [InlineData("2001:db8::/32 NET.70/26 NET.5", "NET.127", true)]
    [InlineData("0.0.0.1/32 ::2/128", "::1", false)]
    public async Task AllowedCidrs_OfBothFamilies_AreKeptApart(string networks, string client, bool admitted)
    {
        var plain = _haproxy.Plain(_member);
        await _haproxy.Start(plain with
        {
            AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("::1") }],
            Listeners =
            [
                plain.Listeners[0] with { AllowedCidrs = [.. networks.Replace("NET", _haproxy.Net).Split(' ').Select(Cidr.Parse)] },
            ],
        });
        var from = client.Replace("NET", _haproxy.Net);
        var answer = await Client.AskAsync(from.Contains(':') ? "::1" : _haproxy.Vip, 8080, Client.Get("/"), from);

        answer.Status.ShouldBe(admitted ? 200 : 0);
    }

    [Fact]
    public async Task Hsts_EveryAnswer_HasIt()
    {
        var tls = _haproxy.Tls(_member);
        await _haproxy.Start(tls with
        {
            Listeners =
            [
                tls.Listeners[0] with
                {
                    HstsMaxAge = 31536000,
                    HstsIncludeSubdomains = true,
                    L7Policies =
                    [
                        Policy(L7PolicyAction.RedirectPrefix, "/old") with { RedirectPrefix = "https://www.example.com" },
                        Policy(L7PolicyAction.Reject, "/admin"),
                        Policy(L7PolicyAction.RedirectToPool, "/empty") with { RedirectPool = "empty" },
                    ],
                },
            ],
            Pools = [.. tls.Pools, RunningHaproxy.Pool("empty")],
        });

        foreach (var (path, status) in new[] { ("/", 200), ("/old", 302), ("/admin", 403), ("/empty", 503), ("/x/..%2Fadmin", 400) })
        {
            var answer = await Client.AskAsync(_haproxy.Vip, 8443, Client.Get(path), tls: Client.Trusting());
            answer.Status.ShouldBe(status);
            answer["Strict-Transport-Security"].ShouldBe("max-age=31536000; includeSubDomains;", path);
        }
    }

    [Theory]
    [InlineData(true, SslProtocols.Tls12)]
    [InlineData(true, SslProtocols.Tls13)]
    [InlineData(false, SslProtocols.Tls12)]
    [InlineData(false, SslProtocols.Tls13)]
    public async Task Tls_DefaultCiphers_SuitEveryKey(bool ecdsa, SslProtocols protocol)
    {
        var tls = _haproxy.Tls(_member);
        _haproxy.Key("web", Authority.Default.Issue("localhost", ecdsa));
        await _haproxy.Start(tls);

        (await Client.AskAsync(_haproxy.Vip, 8443, Client.Get("/"), tls: Client.Trusting(protocols: protocol))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Redirect_LongestUrl_Fits()
    {
        var plain = _haproxy.Plain(_member);
        var longest = $"http://x.example/{new string('a', L7PolicySpec.LongestUrl - 17)}";
        await _haproxy.Start(plain with
        {
            Listeners =
            [
                plain.Listeners[0] with { L7Policies = [Policy(L7PolicyAction.RedirectToUrl, "/") with { RedirectUrl = longest }] },
            ],
        });

        var answer = await Client.AskAsync(_haproxy.Vip, 8080, Client.Get("/"));

        answer.Status.ShouldBe(302);
        answer["Location"].ShouldBe(longest);
    }

    [Fact]
    public async Task Log_Request_HasOctaviasFormat()
    {
        using var log = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        log.Bind(new IPEndPoint(IPAddress.Parse(_haproxy.Vip), 8514));
        var plain = _haproxy.Plain(_member);
        await _haproxy.Start(plain with
        {
            Listeners =
            [
                plain.Listeners[0] with { Name = "quiet", ProtocolPort = 8081, ConnectionLogging = false },
                plain.Listeners[0] with { Name = "stream", ProtocolPort = 8082, Protocol = ListenerProtocol.Tcp },
                plain.Listeners[0],
            ],
        });

        foreach (var port in new[] { 8081, 8082, 8080 }) await Client.AskAsync(_haproxy.Vip, port, Client.Get("/a?b"), $"{_haproxy.Net}.9");

        var lines = new List<string>();
        while (lines.Count < 2)
        {
            var line = await Datagram.ReceiveAsync(log);
            if (line.Contains(" web ", StringComparison.Ordinal)) lines.Add(line);
        }

        var owner = "5a8eb8f5010747c5898ba2b583eef2c0 web";
        const string Time = @"\d\d/\w+/\d{4}:[0-9:.]+";
        var member = $@"{_member.Address}:\d+ \d+ ----";
        lines[0].ShouldMatch($@"{owner} stream {_haproxy.Net}.9 \d+ {Time} - - \d+ \d+ - """" web:stream {member}");
        lines[1].ShouldMatch($@"{owner} http {_haproxy.Net}.9 \d+ {Time} ""GET /a\?b HTTP/1.1"" 200 \d+ \d+ - """" web:http {member}");
    }

    // A change to another listener ends the process that serves the connection: at the end of the setting, and not before.
    [Fact]
    public async Task Change_OpenConnection_LivesAsLongAsTheSettingSays()
    {
        var token = TestContext.Current.CancellationToken;
        var site = RunningHaproxy.Site with { HardStopAfter = 3 };
        using var haproxy = RunningHaproxy.Create(site);
        using var echo = new TcpListener(IPAddress.Parse($"{haproxy.Net}.11"), 8000);
        echo.Start();
        var plain = haproxy.Plain();
        var before = plain with
        {
            Listeners = [plain.Listeners[0] with { Protocol = ListenerProtocol.Tcp }],
            Pools = [plain.Pools[0] with { Members = [SampleStack.Member($"{haproxy.Net}.11") with { ProtocolPort = 8000 }] }],
        };
        await haproxy.Start(before);
        using var client = new TcpClient();
        await client.ConnectAsync(haproxy.Vip, 8080, token);
        using var served = await echo.AcceptTcpClientAsync(token);

        var start = TimeProvider.System.GetTimestamp();
        var other = before.Listeners[0] with { Name = "other", ProtocolPort = 8081 };
        await haproxy.Start(before with { Listeners = [.. before.Listeners, other] });
        await client.GetStream().WriteAsync("still there"u8.ToArray(), token);
        (await served.GetStream().ReadAsync(new byte[64], token)).ShouldBe(11);
        (await client.GetStream().ReadAsync(new byte[1], token)).ShouldBe(0);
        TimeProvider.System.GetElapsedTime(start).TotalSeconds.ShouldBeInRange(2.5, 8);
    }

    private static L7PolicySpec Policy(L7PolicyAction action, string path) => new()
    {
        Action = action,
        Rules = [new L7RuleSpec { Type = L7RuleType.Path, CompareType = L7RuleCompareType.StartsWith, Value = path }],
    };
}
