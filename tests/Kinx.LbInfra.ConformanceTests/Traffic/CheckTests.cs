using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>Probes are valid requests, and members that serve are up.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly RunningHaproxy _haproxy = RunningHaproxy.Create();

    public void Dispose() => _haproxy.Dispose();

    [Theory]
    [InlineData("/health%20check")]
    [InlineData("/%25%zz?a=%2F&b=\"{x}'|^`\\")]
    [InlineData("/%[path]")]
    public async Task HttpMonitor_Path_IsAskedAsWritten(string path)
    {
        var member = Plain();
        await Start(Pool(member) with { HealthMonitor = Monitors.Http with { UrlPath = path } });

        await Is("L7OK", member);
        Probe(member).Line.ShouldBe($"GET {path} HTTP/1.0");
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(1.0, null, null)]
    [InlineData(1.1, null, "ADDRESS")]
    [InlineData(1.1, "shop.example", "shop.example")]
    public async Task HttpMonitor_Host_IsThereWhereTheVersionNeedsIt(double? version, string? name, string? expected)
    {
        var member = Plain();
        await Start(Pool(member) with { HealthMonitor = Monitors.Http with { HttpVersion = version, DomainName = name } });

        await Is("L7OK", member);
        Probe(member)["Host"].ShouldBe(expected == "ADDRESS" ? $"{member.Address}:{member.Port}" : expected);
    }

    [Fact]
    public async Task HttpMonitor_Ipv6Member_HasItsAddressInBrackets()
    {
        var member = _haproxy.Keep(new HttpMember("::1"));
        await Start(Pool(member) with { HealthMonitor = Monitors.Http with { HttpVersion = 1.1 } });

        await Is("L7OK", member);
        Probe(member)["Host"].ShouldBe($"[::1]:{member.Port}");
    }

    [Theory]
    [InlineData(HealthMonitorType.Https, "h2", new[] { AlpnProtocol.Http2 })]
    [InlineData(HealthMonitorType.Https, "h2,http/1.1", null)]
    [InlineData(HealthMonitorType.Https, "http/1.1", null)]
    [InlineData(HealthMonitorType.Https, "", null)]
    [InlineData(HealthMonitorType.Https, "", new[] { AlpnProtocol.Http11 })]
    [InlineData(HealthMonitorType.Https, "h2,http/1.1", new AlpnProtocol[0])]
    [InlineData(HealthMonitorType.Http, "h2", new[] { AlpnProtocol.Http2 })]
    [InlineData(HealthMonitorType.TlsHello, "h2", new[] { AlpnProtocol.Http2 })]
    [InlineData(HealthMonitorType.Tcp, "h2", null)]
    public async Task TlsPool_WhateverIsNegotiated_MemberIsUpAndServes(HealthMonitorType type, string spoken, AlpnProtocol[]? offered)
    {
        var member = Secure("localhost", spoken);
        await Start(Pool(member) with { TlsEnabled = true, AlpnProtocols = offered, HealthMonitor = Monitors.Http with { Type = type } });

        await Condition.IsTrueAsync(() => Stat(member, "check_status") is "L7OK" or "L6OK" or "L4OK", "a good probe");
        Stat(member, "status").ShouldBe("UP");
        (await Client.AskAsync(_haproxy.Vip, 8443, Client.Get("/"), tls: Client.Trusting())).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(HealthMonitorType.Https)]
    [InlineData(HealthMonitorType.TlsHello)]
    public async Task TlsMonitor_DomainName_IsTheServerName(HealthMonitorType type)
    {
        string? seen = null;
        var member = _haproxy.Member(11, new SslServerAuthenticationOptions
        {
            ServerCertificateSelectionCallback = (_, name) =>
            {
                seen = name;
                return Authority.Default.IssueCertificate("x.example");
            },
        });
        var version = type == HealthMonitorType.Https ? 1.1 : (double?)null;
        await Start(Pool(member) with
        {
            TlsEnabled = true,
            HealthMonitor = Monitors.Http with { Type = type, HttpVersion = version, DomainName = "probe.example" },
        });

        await Condition.IsTrueAsync(() => seen is not null, "a handshake");
        seen.ShouldBe("probe.example");
    }

    // The monitor has no client whose name it could pass on. So with an authority the name is the monitor's for all, or nobody's.
    [Theory]
    [InlineData("member.example", null, "localhost", true)]
    [InlineData("member.example", null, "", true)]
    [InlineData("member.example", "member.example", "localhost", true)]
    [InlineData("member.example", "other.example", "other.example", false)]
    public async Task TlsPool_WithAuthority_MonitorAndTrafficAgree(string certificate, string? monitored, string asked, bool up)
    {
        _haproxy.Key("ca", Authority.Default.Pem);
        var member = Secure(certificate, "http/1.1");
        await Start(Pool(member) with
        {
            TlsEnabled = true,
            CaTlsContainerRef = "secret://ca",
            HealthMonitor = Monitors.Http with { Type = HealthMonitorType.Https, HttpVersion = 1.1, DomainName = monitored },
        });

        var status = up ? "UP" : "DOWN";
        await Condition.IsTrueAsync(() => Stat(member, "status") == status && Stat(member, "check_status") != "INI", "a probe");
        var answer = await Client.AskAsync(_haproxy.Vip, 8443, Client.Get("/"), tls: Client.Trusting(asked));
        answer.Status.ShouldBe(up ? 200 : 503);
    }

    [Fact]
    public async Task TlsPool_CertificateOfAnotherAuthority_IsDownForAll()
    {
        _haproxy.Key("ca", new Authority("other").Pem);
        var member = Secure("localhost", "http/1.1");
        await Start(Pool(member) with
        {
            TlsEnabled = true,
            CaTlsContainerRef = "secret://ca",
            HealthMonitor = Monitors.Http with { Type = HealthMonitorType.Https },
        });

        await Is("L6RSP", member);
        (await Client.AskAsync(_haproxy.Vip, 8443, Client.Get("/"), tls: Client.Trusting())).Status.ShouldBe(503);
    }

    // A member whose queue of connections is full answers no SYN. The shorter limit of the traffic would end the probe after 0.3 s.
    [Fact]
    public async Task Monitor_TimeoutLongerThanThatOfConnections_IsGivenToTheProbe()
    {
        const int Port = 8000;
        var address = $"{_haproxy.Net}.11";
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Parse(address), Port));
        full.Listen(0);
        for (var filler = 0; filler < 4; filler++) _haproxy.Keep(Filler(address, Port));
        var plain = _haproxy.Plain();
        await _haproxy.Start(plain with
        {
            Listeners = [plain.Listeners[0] with { TimeoutMemberConnect = 300 }],
            Pools =
            [
                plain.Pools[0] with
                {
                    Members = [SampleStack.Member(address) with { ProtocolPort = Port }],
                    HealthMonitor = Monitors.Http with { Type = HealthMonitorType.Tcp, Delay = 4, Timeout = 3 },
                },
            ],
        });
        string Told(string backend, string column) => _haproxy.Stat(backend, address, Port, column);

        await Condition.IsTrueAsync(() => Told("check::web", "check_status").EndsWith("L4TOUT"), "the probe to fail");

        int.Parse(Told("check::web", "check_duration"), CultureInfo.InvariantCulture).ShouldBeInRange(2900, 3500);
        Told("web:http", "status").ShouldStartWith("DOWN");
    }

    private static Socket Filler(string address, int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
        try
        {
            socket.Connect(address, port);
        }
        catch (SocketException)
        {
            // In progress, which is all that is wanted.
        }

        return socket;
    }

    private static SeenRequest Probe(HttpMember member) => member.Requests.First(request => request["X-Client"] is null);

    private static PoolSpec Pool(HttpMember member) => RunningHaproxy.Pool("web", member);

    private HttpMember Plain() => _haproxy.Member(11);

    private HttpMember Secure(string name, string spoken) => _haproxy.Member(11, new SslServerAuthenticationOptions
    {
        ServerCertificate = Authority.Default.IssueCertificate(name),
        ApplicationProtocols = spoken.Length == 0 ? null : [.. spoken.Split(',').Select(word => new SslApplicationProtocol(word))],
    });

    private Task Start(PoolSpec pool) => _haproxy.Start(_haproxy.Tls() with { Pools = [pool] });

    private string Stat(HttpMember member, string column) => _haproxy.Stat("web:http", member, column).TrimStart('*', ' ');

    private Task Is(string check, HttpMember member) => Condition.IsTrueAsync(() => Stat(member, "check_status") == check, check);
}
