using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;
using static Kinx.LbInfra.Core.Specs.Values.L7RuleCompareType;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>The warning about rules that no request matches says what HAProxy does.</summary>
public sealed class UnmatchedRuleTests : IAsyncLifetime
{
    private const L7RuleType Path = L7RuleType.Path;
    private const L7RuleType FileType = L7RuleType.FileType;
    private const L7RuleType HostName = L7RuleType.HostName;
    private const L7RuleType Cookie = L7RuleType.Cookie;
    private const L7RuleType Header = L7RuleType.Header;

    // The rule, the line of a request that comes closest to it, and what the hint says; no hint: the request matches.
    private static readonly Case[] Cases =
    [
        new(Path, EqualTo, "/a/../b1", "/a/../b1", "write \"/b1\""),
        new(Path, StartsWith, "/a/../b2", "/a/../b2", "write \"/b2\""),
        new(Path, Contains, "/a/./b3", "/a/./b3", "write \"/a/b3\""),
        new(Path, EqualTo, "/a4/..", "/a4/..", "write \"/\""),
        new(Path, EndsWith, "/a5/.", "/a5/.", "write \"/a5/\""),
        new(Path, StartsWith, "/a6/..", "/a6/..b", null),
        new(Path, Contains, "a7/.", "/a7/.well-known", null),
        new(Path, EndsWith, "../a8", "/x../a8", null),
        new(Path, EqualTo, "/a/%2e%2E/b9", "/a/%2e%2E/b9", "write \"/b9\""),
        new(Path, StartsWith, "//a10", "//a10", "write \"/a10\""),
        new(Path, EndsWith, "/a11//", "/a11//", "write \"/a11/\""),
        new(Path, Contains, "/a12%2f/b", "/a12%2f/b", "write \"/a12/b\""),
        new(Path, EqualTo, "/q13?x=1", "/q13?x=1", "write \"/q13\""),
        new(Path, EndsWith, "?x14=1", "/q?x14=1", "compare the path only"),
        new(Path, EqualTo, "/a15#frag", "/a15#frag", "write \"/a15\""),
        new(Path, StartsWith, "#frag", "/#frag", "compare the path only"),
        new(Path, StartsWith, "admin17", "/admin17", "write \"/admin17\""),
        new(Path, EqualTo, "%2fadmin18", "/admin18", null),
        new(Path, EqualTo, "index19.html", "/index19.html", "write \"/index19.html\""),
        new(Path, EndsWith, "index20.html", "/a/index20.html", null),
        new(Path, Contains, "admin21", "/xadmin21", null),
        new(Path, EqualTo, "/a22\\b", "/a22\\b", "write \"/a22/b\""),
        new(Path, EqualTo, "\"/with blank23\"", "/with%20blank23", null),
        new(FileType, EqualTo, ".jp24", "/a.jp24", "write \"jp24\""),
        new(FileType, EqualTo, "tar.g25", "/a.tar.g25", "write \"g25\""),
        new(FileType, EqualTo, "*.ph26", "/a.ph26", "write \"ph26\""),
        new(FileType, EqualTo, "ph27?x", "/a.ph27?x", "write \"ph27\""),
        new(FileType, EqualTo, "JP28", "/a.JP28", null),
        new(HostName, EqualTo, "*.h29.example", "Host: a.h29.example", "compare with ENDS_WITH, and write \".h29.example\""),
        new(HostName, EqualTo, ".h30.example", "Host: a.h30.example", "compare with ENDS_WITH, and write \".h30.example\""),
        new(HostName, EndsWith, ".h31.example", "Host: a.h31.example", null),
        new(HostName, EqualTo, "https://h32.example", "Host: h32.example", "write \"h32.example\""),
        new(HostName, EqualTo, "h33.example/a", "Host: h33.example", "write \"h33.example\""),
        new(HostName, EqualTo, "user@h34.example", "Host: user@h34.example", "write \"h34.example\""),
        new(HostName, EqualTo, "H35.Example:8080", "Host: h35.example:8080", null),
        new(HostName, EqualTo, "\" h36.example\"", "Host:  h36.example", "write \"h36.example\""),
        new(HostName, EqualTo, "2001:db8::37", "Host: [2001:db8::37]", "write \"[2001:db8::37]\""),
        new(HostName, Contains, "db8::38", "Host: [2001:db8::38]", null),
        new(Cookie, EqualTo, "a,39", "Cookie: id=a,39", "compare with STARTS_WITH and what precedes the comma"),
        new(Cookie, Contains, "a=40==", "Cookie: x=1; id=a=40==", null),
        new(Header, EqualTo, "\" a41\"", "X-Id:  a41", "write \"a41\""),
        new(Header, EndsWith, "\"a42 \"", "X-Id: a42 ", "write \"a42\""),
        new(Header, StartsWith, "\"a43 \"", "X-Id: a43 b", null),
        new(Header, Contains, "\" 44 \"", "X-Id: a 44 b", null),
    ];

    private readonly RunningHaproxy _haproxy = RunningHaproxy.Create();
    private readonly LoadBalancerSpec _loadBalancer;

    public UnmatchedRuleTests()
    {
        var plain = _haproxy.Plain(_haproxy.Member(11));
        _loadBalancer = plain with { Listeners = [plain.Listeners[0] with { L7Policies = [.. Cases.Index().Select(Policy)] }] };
    }

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    public async ValueTask InitializeAsync() => await _haproxy.Start(_loadBalancer);

    public ValueTask DisposeAsync()
    {
        _haproxy.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Rule_OfAValue_MatchesUnlessThereIsAWarning(int number)
    {
        var (type, _, value, line, hint) = Cases[number];
        var isPath = type is Path or FileType;
        var request = isPath ? Client.Get(line) : Client.Get("/", line);
        var answer = await Client.AskAsync(_haproxy.Vip, 8080, request);

        (answer["Location"]?.Split('/')[^1] == $"{number}").ShouldBe(hint is null, value);
    }

    [Fact]
    public void Check_EachValue_WarnsWithAHint()
    {
        var found = new UnmatchedRuleRule().Check(SampleStack.Stack(_loadBalancer));

        found.Select(finding => finding.Hint).ShouldBe(Cases.Select(item => item.Hint).OfType<string>());
    }

    private static L7PolicySpec Policy((int Number, Case Case) item) => new()
    {
        Action = L7PolicyAction.RedirectToUrl,
        RedirectUrl = $"http://x.example/{item.Number}",
        Rules = [item.Case.Rule],
    };

    private sealed record Case(L7RuleType Type, L7RuleCompareType Compare, string Value, string Request, string? Hint)
    {
        public L7RuleSpec Rule => new()
        {
            Type = Type,
            CompareType = Compare,
            Value = Value,
            Key = Type switch { Cookie => "id", Header => "X-Id", _ => null },
        };
    }
}
