using System.Globalization;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Policies, headers and monitors mean on a real node what they mean in Octavia.</summary>
public sealed class MeaningTests(MeaningTests.World world) : IClassFixture<MeaningTests.World>
{
    private const string First = "192.168.55.36";
    private const string Images = "192.168.55.37";
    private const string OnSubnet = "10.9.0.50";
    private const string Nobody = "192.168.55.99";

    private static readonly LoadBalancerSpec LoadBalancer = SampleStack.LoadBalancer() with
    {
        Listeners =
        [
            SampleStack.Listener() with
            {
                InsertHeaders = new Dictionary<string, string>
                {
                    ["X-Forwarded-For"] = "true",
                    ["X-Forwarded-Proto"] = "true",
                    ["X-Forwarded-Port"] = "true",
                },
                L7Policies =
                [
                    Policy(L7PolicyAction.RedirectToUrl, Header("X-Forwarded-Proto", "http")) with
                    {
                        RedirectUrl = "https://example.com/ä\"<x>",
                    },
                    Policy(L7PolicyAction.Reject, Header("X-Quoted", "\"a b\"")),
                    Policy(L7PolicyAction.RedirectToPool, Rule(L7RuleType.FileType, L7RuleCompareType.Regex, @"\.(jpg|png)$")) with
                    {
                        RedirectPool = "images",
                    },
                    Policy(L7PolicyAction.RedirectToPool, Header("X-Forwarded-Port", "80")) with { RedirectPool = "images" },
                    Policy(L7PolicyAction.RedirectToPool, Header("X-Other", "subnet")) with { RedirectPool = "subnet" },
                ],
            },
        ],
        Pools =
        [
            Pool("web", HealthMonitorType.Ping, SampleStack.Member(First), SampleStack.Member(Nobody)),
            Pool("images", HealthMonitorType.Http, SampleStack.Member(Images)),
            Pool("subnet", HealthMonitorType.Ping, SampleStack.Member(OnSubnet) with { SubnetId = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60" }),
        ],
    };

    [Fact]
    public async Task Ping_Members_AreReachedTheWayOfTheTraffic()
    {
        Need();
        Assert.SkipWhen(ExternalCommand.Find("ping") is null or { Length: 0 }, "needs ping: run ./dev setup");

        // The node reaches the first through its L3 address only; the last is a neighbor on a separate subnet.
        await Checked("web:http", First, "UP", "PROCOK");
        await Checked("subnet:http", OnSubnet, "UP", "PROCOK");
        await Checked("web:http", Nobody, "DOWN", "PROC");
    }

    // With characters that Octavia accepts, and that HAProxy or its configuration might misread.
    [Fact]
    public async Task HttpMonitor_OddPath_IsAsked()
    {
        Need();
        await Checked("images:http", Images, "UP", "L7OK");
    }

    [Theory]
    [InlineData("/", "", "200 " + First)]
    [InlineData("/", "X-Forwarded-Proto: http", "302 https://example.com/ä\"<x>")]
    [InlineData("/", "X-Forwarded-Proto: https", "200 " + First)]
    [InlineData("/", "X-Quoted: a b", "403 ")]
    [InlineData("/", "X-Quoted: \"a b\"", "200 " + First)]
    [InlineData("/a.jpg", "", "200 " + Images)]
    [InlineData("/a.jpgs", "", "200 " + First)]
    [InlineData("/jpg", "", "200 " + First)]
    [InlineData("/", "X-Forwarded-Port: 80", "200 " + Images)]
    [InlineData("/", "X-Forwarded-Port: 81", "200 " + First)]
    public async Task Policy_OfWhatTheClientSent_Decides(string path, string header, string expected)
    {
        Need();
        (await Ask(path, header)).Split('\n')[0].ShouldBe(expected);
    }

    [Fact]
    public async Task InsertHeaders_MemberSeesOurs_WhateverTheClientSent()
    {
        Need();

        var seen = (await Ask("/", "X-Forwarded-Port: 81")).Split('\n');

        seen.ShouldContain("seen-x-forwarded-proto: http");
        seen.ShouldContain("seen-x-forwarded-port: 80");
        seen.ShouldContain("seen-x-forwarded-for: 198.51.100.10");
        seen.ShouldNotContain("seen-x-forwarded-port: 81");
    }

    private static L7PolicySpec Policy(L7PolicyAction action, L7RuleSpec rule) => new() { Action = action, Rules = [rule] };

    private static L7RuleSpec Header(string name, string value) =>
        Rule(L7RuleType.Header, L7RuleCompareType.EqualTo, value) with { Key = name };

    private static L7RuleSpec Rule(L7RuleType type, L7RuleCompareType compare, string value) =>
        new() { Type = type, CompareType = compare, Value = value };

    private static PoolSpec Pool(string name, HealthMonitorType monitor, params MemberSpec[] members) => SampleStack.Pool() with
    {
        Name = name,
        Members = members,
        HealthMonitor = SampleStack.Pool().HealthMonitor! with
        {
            Type = monitor,
            Timeout = 2,
            UrlPath = monitor == HealthMonitorType.Http ? "/ä\"<{}>|^`\\%zz%?q=[\"]" : null,
        },
    };

    private void Need()
    {
        if (world.Node.Missing is { } missing) Assert.Skip(missing);
    }

    // Status and place of the answer, and its further headers.
    private async Task<string> Ask(string path, string header)
    {
        const string Request = """
            import http.client, sys
            client = http.client.HTTPConnection(sys.argv[1], 80, timeout=5, source_address=("198.51.100.10", 0))
            name, _, value = sys.argv[3].partition(": ")
            client.request("GET", sys.argv[2], headers={name: value} if name else {})
            answer = client.getresponse()
            place = answer.getheader("Location") or ""
            print(answer.status, place.encode("latin-1").decode() or (answer.read().decode() if answer.status == 200 else ""))
            for item in answer.getheaders():
                print("%s: %s" % item)
            """;
        var said = await world.Node.AtClient("env", "PYTHONIOENCODING=utf-8", "python3", "-c", Request, SampleStack.Vip, path, header);
        return said.Error.Length == 0 ? said.Output : said.Error;
    }

    private async Task Checked(string backend, string member, string status, string check)
    {
        var line = "";
        try
        {
            await NodeWorld.Until(
                async () => (line = await Line()).Contains(check, StringComparison.Ordinal)
                    && line.Contains($",{status}", StringComparison.Ordinal),
                true,
                TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException)
        {
            line.ShouldContain(check, customMessage: status);
        }

        async Task<string> Line()
        {
            var start = string.Create(CultureInfo.InvariantCulture, $"{backend},{member}:80,");
            var table = (await world.Node.Inside("lbinfra-node", "haproxy", "show stat")).Output;
            return table.Split('\n').FirstOrDefault(text => text.StartsWith(start, StringComparison.Ordinal), "");
        }
    }

    /// <summary>One node for all tests of the class.</summary>
    public sealed class World : IAsyncLifetime
    {
        internal NodeWorld Node { get; } = new(NodeWorld.Configuration(LoadBalancer), serves: true);

        public ValueTask InitializeAsync() => Node.InitializeAsync();

        public ValueTask DisposeAsync() => Node.DisposeAsync();
    }
}
