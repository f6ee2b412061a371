using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>However a client writes a path, rules see what the member sees.</summary>
public sealed class PathTests : IAsyncLifetime
{
    private readonly RunningHaproxy _haproxy = RunningHaproxy.Create();
    private readonly HttpMember _member;

    public PathTests() => _member = _haproxy.Member(11);

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
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.StartsWith, "/admin"),
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.EqualTo, "/caf%c3%a9/%7euser"),
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.Regex, "^/secret/[0-9]+$"),
                        Policy(L7PolicyAction.Reject, L7RuleType.FileType, L7RuleCompareType.EqualTo, "php"),
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.StartsWith, "/@dmin/b(c)"),
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.EqualTo, "/with%20blank"),
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.EqualTo, "/line%0Abreak"),
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.EqualTo, "/it%27s"),
                        Policy(L7PolicyAction.Reject, L7RuleType.Path, L7RuleCompareType.Contains, ";debug=1"),
                        Policy(L7PolicyAction.RedirectPrefix, L7RuleType.Path, L7RuleCompareType.StartsWith, "/old/") with
                        {
                            RedirectPrefix = "https://www.example.com/",
                        },
                        Policy(L7PolicyAction.RedirectPrefix, L7RuleType.Path, L7RuleCompareType.StartsWith, "/older/") with
                        {
                            RedirectPrefix = "https://www.example.com/a%20b//",
                            RedirectHttpCode = 308,
                        },
                    ],
                },
                plain.Listeners[0] with { Name = "without", ProtocolPort = 8081 },
            ],
        });
    }

    public ValueTask DisposeAsync()
    {
        _haproxy.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("//admin")]
    [InlineData("///admin/x")]
    [InlineData("/%61dmin")]
    [InlineData("/%61%64%6D%69%6e")]
    [InlineData("/./admin")]
    [InlineData("/%2e/admin")]
    [InlineData("/x/../admin")]
    [InlineData("/x/%2E%2e/admin")]
    [InlineData("/x//../admin")]
    [InlineData("/../../admin")]
    [InlineData("/./././/%2e/x/.%2e//%61dmin?q=1")]
    [InlineData("/admin%2Fx")]
    [InlineData("/admin?x=/public")]
    [InlineData("http://localhost//%61dmin")]
    [InlineData("/caf%C3%A9/~user")]
    [InlineData("/caf%c3%a9/%7Euser")]
    [InlineData("/secret/1%32")]
    [InlineData("/secret%2f12")]
    [InlineData("/x/index.ph%70")]
    [InlineData("/%40dmin/b%28c%29")]
    [InlineData("/with%20blank")]
    [InlineData("/line%0abreak")]
    [InlineData("/it's")]
    [InlineData("/admin;v=1")]
    [InlineData("/secret;v=1/12;w")]
    [InlineData("/caf%C3%A9;v/%7Euser;jsessionid=1")]
    [InlineData("/index.php;jsessionid=1.2")]
    [InlineData("/secret%5C12")]
    [InlineData("/x;debug=1")]
    public async Task Path_RejectedInAnotherForm_IsRejected(string path)
    {
        (await Ask(path)).Status.ShouldBe(403);
        _member.Requests.ShouldBeEmpty();
    }

    // What a member makes of these is not known: some read %2F or a backslash as a slash, or ignore parameters.
    [Theory]
    [InlineData("/%2Fadmin")]
    [InlineData("/x/..%2fadmin")]
    [InlineData("/x%2f..%2Fadmin")]
    [InlineData("/x%2F../admin")]
    [InlineData("/x%2F/admin")]
    [InlineData("/x/%2e%2fadmin")]
    [InlineData("/x%2F..")]
    [InlineData("/x%5c..%5cadmin")]
    [InlineData("/%5Cadmin")]
    [InlineData("/x\\admin")]
    [InlineData("\\admin")]
    [InlineData("/x/..;/admin")]
    [InlineData("/x/..;v=1/admin")]
    [InlineData("/x/%2e%2e;")]
    [InlineData("/;/admin")]
    [InlineData("/x/.;v/admin")]
    public async Task Path_AmbiguousForMembers_IsABadRequest(string path)
    {
        (await Ask(path)).Status.ShouldBe(400);
        _member.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a//b/./c/../d?x=//./..%7e%2f", "/a/b/d?x=//./..%7e%2f")]
    [InlineData("/group%2fproject", "/group%2Fproject")]
    [InlineData("/a%2F", "/a%2F")]
    [InlineData("/%41%c3%bc;v=1?", "/A%C3%BC;v=1?")]
    [InlineData("/administrat/../x", "/x")]
    [InlineData("/;jsessionid=1", "/;jsessionid=1")]
    [InlineData("/a/;jsessionid=1?b=\\", "/a/;jsessionid=1?b=\\")]
    [InlineData("/.well-known/..a/b..", "/.well-known/..a/b..")]
    [InlineData("/a%5Cb", "/a%5Cb")]
    [InlineData("/%2561dmin", "/%2561dmin")]
    [InlineData("/x/.;v/../y", "/x/y")]
    [InlineData("/adm", "/adm")]
    [InlineData("/%zz/%", "/%zz/%")]
    public async Task Path_OtherPaths_ReachTheMemberInNormalForm(string path, string expected)
    {
        (await Ask(path)).Status.ShouldBe(200);
        _member.Traffic.ShouldHaveSingleItem().Path.ShouldBe(expected);
    }

    [Fact]
    public async Task Path_RequestWithoutOne_IsServed()
    {
        var options = Client.Get("*").Replace("GET", "OPTIONS", StringComparison.Ordinal);

        (await Client.AskAsync(_haproxy.Vip, 8080, options)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Path_ListenerWithoutPathRules_IsPassedOnUnchanged()
    {
        const string Path = "//a/../%61dmin?x=%7e";

        (await Client.AskAsync(_haproxy.Vip, 8081, Client.Get(Path))).Status.ShouldBe(200);
        _member.Traffic.ShouldHaveSingleItem().Path.ShouldBe(Path);
    }

    [Theory]
    [InlineData("/old/b?c=d", 302, "https://www.example.com/old/b?c=d")]
    [InlineData("//old/./b", 302, "https://www.example.com/old/b")]
    [InlineData("/older/b", 308, "https://www.example.com/a%20b/older/b")]
    public async Task RedirectPrefix_WithSlashes_GivesOne(string path, int status, string location)
    {
        var answer = await Ask(path);

        answer.Status.ShouldBe(status);
        answer["Location"].ShouldBe(location);
    }

    private static L7PolicySpec Policy(L7PolicyAction action, L7RuleType type, L7RuleCompareType compare, string value) =>
        new() { Action = action, Rules = [new L7RuleSpec { Type = type, CompareType = compare, Value = value }] };

    private Task<Answer> Ask(string path) => Client.AskAsync(_haproxy.Vip, 8080, Client.Get(path));
}
