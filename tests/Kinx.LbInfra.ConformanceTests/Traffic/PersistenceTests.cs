using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>Clients stay on their members, and only as long as they should.</summary>
public sealed class PersistenceTests : IDisposable
{
    private readonly RunningHaproxy _haproxy = RunningHaproxy.Create();
    private readonly List<HttpMember> _members = [];

    public void Dispose() => _haproxy.Dispose();

    [Fact]
    public async Task AppCookie_LongValuesThatBeginAlike_EachKeepsItsMember()
    {
        Members(3);
        _members.ForEach(member => member.Answer = seen => $"HTTP/1.1 200 OK\r\nSet-Cookie: token={seen["X-Login"] ?? "none"}; Path=/\r\n");
        await Start(SessionPersistenceType.AppCookie, "token");
        var users = Enumerable.Range(0, 9).Select(user => $"eyJhbGciOiJIUzI1NiJ9.{new string('x', 300)}.{user}").ToList();

        var first = new List<string?>();
        foreach (var user in users) first.Add((await Ask($"X-Login: {user}")).Member);
        first.Distinct().Count().ShouldBe(3);
        foreach (var (user, member) in users.Zip(first)) (await Ask($"Cookie: a=b; token={user}")).Member.ShouldBe(member);
    }

    [Fact]
    public async Task HttpCookie_TwoPoolsBehindOneListener_BothKeepTheirClients()
    {
        Members(6);
        var plain = _haproxy.Plain();
        await _haproxy.Start(plain with
        {
            Listeners = [plain.Listeners[0] with { L7Policies = [ToApi] }],
            Pools = [Sticky("web", _members[..3]), Sticky("api", _members[3..])],
        });

        var jar = new Dictionary<string, string>();
        var web = await Visit("/", jar);
        var api = await Visit("/api", jar);

        jar.Count.ShouldBe(2);
        for (var time = 0; time < 4; time++)
        {
            (await Visit("/", jar)).ShouldBe(web);
            (await Visit("/api", jar)).ShouldBe(api);
        }

        _members.SelectMany(member => member.Traffic).Where(seen => seen["Cookie"]?.Contains("SRV", StringComparison.Ordinal) == true)
            .Select(seen => seen["Cookie"]!.Split('=').Length)
            .ShouldAllBe(parts => parts == 2, "of two cookies, only that of the other pool");
    }

    [Fact]
    public async Task HttpCookie_OverTls_IsSecure()
    {
        Members(1);
        var tls = _haproxy.Tls();
        await _haproxy.Start(tls with
        {
            Listeners = [tls.Listeners[0], tls.Listeners[0] with { Name = "plain", Protocol = ListenerProtocol.Http, ProtocolPort = 8080 }],
            Pools = [Sticky("web", _members)],
        });

        var secure = await Client.AskAsync(_haproxy.Vip, 8443, Client.Get("/"), tls: Client.Trusting());
        var plain = await Ask();

        Attributes(secure).ShouldBe(["HttpOnly", "SameSite=Lax", "Secure", "path=/"], ignoreOrder: true);
        Attributes(plain).ShouldBe(["HttpOnly", "SameSite=Lax", "path=/"], ignoreOrder: true);
        secure["Set-Cookie"]!.Split(';')[0].ShouldBe(plain["Set-Cookie"]!.Split(';')[0], "one pool has one cookie");
    }

    [Theory]
    [InlineData(SessionPersistenceType.SourceIp, 1)]
    [InlineData(SessionPersistenceType.SourceIp, 2)]
    [InlineData(SessionPersistenceType.AppCookie, 1)]
    [InlineData(SessionPersistenceType.AppCookie, 2)]
    [InlineData(SessionPersistenceType.HttpCookie, 1)]
    [InlineData(SessionPersistenceType.HttpCookie, 2)]
    public async Task Backup_PrimaryIsUpAgain_ClientReturnsToIt(SessionPersistenceType type, int backups)
    {
        Members(2 + backups);
        _members.ForEach(member => member.Answer = _ => "HTTP/1.1 200 OK\r\nSet-Cookie: token=user; Path=/\r\n");
        await Start(type, type == SessionPersistenceType.AppCookie ? "token" : null, backups);
        var primaries = _members[..2];
        var jar = new Dictionary<string, string>();

        var first = await Visit("/", jar);
        (await Visit("/", jar)).ShouldBe(first);
        primaries.ForEach(member => member.Down());
        await Are("DOWN", primaries);
        var during = await Visit("/", jar);
        _members[2..].Select(member => member.Address).ShouldContain(during);
        for (var time = 0; time < 4; time++) (await Visit("/", jar)).ShouldBe(during);
        primaries.ForEach(member => member.Up());
        await Are("UP", primaries);

        var after = await Visit("/", jar);
        primaries.Select(member => member.Address).ShouldContain(after);
        for (var time = 0; time < 4; time++) (await Visit("/", jar)).ShouldBe(after);
    }

    private static L7PolicySpec ToApi => new()
    {
        Action = L7PolicyAction.RedirectToPool,
        RedirectPool = "api",
        Rules = [new L7RuleSpec { Type = L7RuleType.Path, CompareType = L7RuleCompareType.StartsWith, Value = "/api" }],
    };

    private static PoolSpec Sticky(string name, List<HttpMember> members) => RunningHaproxy.Pool(name, [.. members]) with
    {
        SessionPersistence = new SessionPersistenceSpec { Type = SessionPersistenceType.HttpCookie },
    };

    private static string[] Attributes(Answer answer) =>
        answer["Set-Cookie"]!.Split(';', StringSplitOptions.TrimEntries)[1..];

    private void Members(int count)
    {
        for (var host = 11; host < 11 + count; host++) _members.Add(_haproxy.Member(host));
    }

    private async Task Start(SessionPersistenceType type, string? cookie, int backups = 0)
    {
        var plain = _haproxy.Plain([.. _members]);
        var pool = plain.Pools[0];
        await _haproxy.Start(plain with
        {
            Pools =
            [
                pool with
                {
                    SessionPersistence = new SessionPersistenceSpec { Type = type, CookieName = cookie },
                    HealthMonitor = backups == 0 ? null : Monitors.Http,
                    Members = [.. pool.Members.Select((member, at) => member with { Backup = at >= _members.Count - backups })],
                },
            ],
        });
    }

    private Task<Answer> Ask(params string[] headers) => Client.AskAsync(_haproxy.Vip, 8080, Client.Get("/", headers));

    // As a browser does, with its cookies.
    private async Task<string?> Visit(string path, Dictionary<string, string> jar)
    {
        string[] cookies = jar.Count == 0 ? [] : ["Cookie: " + string.Join("; ", jar.Select(item => $"{item.Key}={item.Value}"))];
        var answer = await Client.AskAsync(_haproxy.Vip, 8080, Client.Get(path, cookies));
        foreach (var set in answer.Headers.Values("Set-Cookie"))
        {
            var cookie = set.Split(';')[0].Split('=', 2);
            if (set.Contains("Expires=", StringComparison.OrdinalIgnoreCase)) jar.Remove(cookie[0]);
            else jar[cookie[0]] = cookie[1];
        }

        return answer.Member;
    }

    private Task Are(string status, List<HttpMember> members) =>
        Condition.IsTrueAsync(() => members.TrueForAll(member => _haproxy.Stat("web:http", member, "status").StartsWith(status)), status);
}
