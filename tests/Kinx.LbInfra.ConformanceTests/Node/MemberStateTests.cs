using System.Globalization;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>The state of members across an update: HAProxy loads a saved state, which overrides its configuration.</summary>
public sealed class MemberStateTests(NodeWorld world) : IClassFixture<NodeWorld>
{
    private const string Dead = "192.168.55.99";
    private const int Kept = 3; // seconds
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly PoolSpec OneDead =
        SampleStack.Pool() with { Members = [SampleStack.Member("192.168.55.36"), SampleStack.Member(Dead)] };

    [Fact]
    public async Task Apply_MemberDown_KeepsItsStateOverEveryUpdate()
    {
        await DeadIsDown(Kept);

        await Apply(OneDead with { Members = [.. OneDead.Members, SampleStack.Member("192.168.55.37")] });
        var afterOne = await Stat(Dead);
        await Apply(OneDead);
        var afterTwo = await Stat(Dead);

        Down(afterOne).ShouldBeTrue();
        Down(afterTwo).ShouldBeTrue();
        Seconds(afterOne).ShouldBeGreaterThanOrEqualTo(Kept);
        Seconds(afterTwo).ShouldBeGreaterThanOrEqualTo(Kept);
        (await world.Inside("cat", "/var/lib/haproxy/server-state")).Output.ShouldBe("1\n");
    }

    [Fact]
    public async Task Apply_WeightOfADownMember_IsNewAndTheStateKept()
    {
        await DeadIsDown(Kept);

        await Apply(With(SampleStack.Member(Dead) with { Weight = 7 }));
        var after = await Stat(Dead);

        Down(after).ShouldBeTrue();
        Seconds(after).ShouldBeGreaterThanOrEqualTo(Kept);
        after["weight"].ShouldBe("7");
    }

    [Theory]
    [InlineData("timeout")]
    [InlineData("type")]
    [InlineData("path")]
    [InlineData("port")]
    [InlineData("longer")]
    public async Task Apply_MonitorOfADownMember_KeepsItsState(string edit)
    {
        await DeadIsDown(Kept);
        var monitor = OneDead.HealthMonitor!;

        // With an interval in which no new probe has a result.
        var slow = monitor with { Delay = 60 };
        await Apply(edit switch
        {
            "timeout" => OneDead with { HealthMonitor = slow with { Timeout = 2 } },
            "type" => OneDead with { HealthMonitor = slow with { Type = HealthMonitorType.Tcp } },
            "path" => OneDead with { HealthMonitor = slow with { UrlPath = "/other" } },
            "port" => With(SampleStack.Member(Dead) with { MonitorPort = 81 }) with { HealthMonitor = slow },
            _ => OneDead with { HealthMonitor = slow with { Timeout = 30 } },
        });
        var after = await Stat(Dead);

        Down(after).ShouldBeTrue(after["status"]);
        // Checked by a backend of its own, which has the state of before, the member follows from the reload on.
        if (edit != "longer") Seconds(after).ShouldBeGreaterThanOrEqualTo(Kept);
    }

    [Fact]
    public async Task Apply_ListenerAdded_KnowsTheStatesOfItsPool()
    {
        await DeadIsDown(Kept);

        await Apply(
            OneDead with { HealthMonitor = OneDead.HealthMonitor! with { Delay = 60 } },
            SampleStack.Listener() with { Name = "other", ProtocolPort = 81 });

        Down(await Stat(Dead, "web:other")).ShouldBeTrue();
    }

    [Fact]
    public async Task Apply_MonitorTakenAway_UsesADownMemberAgain()
    {
        await DeadIsDown(0);

        await Apply(OneDead with { HealthMonitor = null });

        (await Stat(Dead))["status"].ShouldBe("no check");
    }

    [Fact]
    public async Task Apply_MemberEnabled_IsUsed()
    {
        await Apply(With(SampleStack.Member(Dead) with { AdminStateUp = false }) with { HealthMonitor = null });
        var before = (await Stat(Dead))["status"];

        await Apply(OneDead with { HealthMonitor = null });

        before.ShouldBe("MAINT");
        (await Stat(Dead))["status"].ShouldBe("no check");
    }

    [Fact]
    public async Task Apply_TlsToMembersAndAnotherMonitorPort_AreInEffect()
    {
        await Apply(With(SampleStack.Member(Dead) with { MonitorPort = 8080 }));
        var before = await State(Dead);

        await Apply(OneDead with { TlsEnabled = true });
        var after = await State(Dead);

        before["srv_use_ssl"].ShouldBe("0");
        after["srv_use_ssl"].ShouldBe("1");
        before["srv_check_port"].ShouldBe("8080");
        after["srv_check_port"].ShouldBe("0");
    }

    private static PoolSpec With(MemberSpec second) => OneDead with { Members = [OneDead.Members[0], second] };

    private async Task DeadIsDown(int seconds)
    {
        await Apply(OneDead);
        await NodeWorld.Until(async () => await Stat(Dead) is var stat && Down(stat) && Seconds(stat) >= seconds, true, Limit);
    }

    private async Task Apply(PoolSpec pool, params ListenerSpec[] further)
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        await NodeWorld.Until(world.Announced, true, Limit);
        var loadBalancer = SampleStack.LoadBalancer() with { Listeners = [SampleStack.Listener(), .. further], Pools = [pool] };
        var applied = await world.Apply(NodeWorld.Configuration(loadBalancer));
        applied.ExitCode.ShouldBe(0, applied.Error);
    }

    private static bool Down(IReadOnlyDictionary<string, string> stat) => stat["status"].StartsWith("DOWN", StringComparison.Ordinal);

    private static int Seconds(IReadOnlyDictionary<string, string> stat) => int.Parse(stat["lastchg"], CultureInfo.InvariantCulture);

    private async Task<IReadOnlyDictionary<string, string>> Stat(string member, string backend = "web:http") =>
        await Row("show stat", ',', "# pxname", $"{backend},{member}");

    private async Task<IReadOnlyDictionary<string, string>> State(string member) => await Row("show servers state", ' ', "# be_id", member);

    // The row of a member in one of HAProxy's tables, by the names of its columns.
    private async Task<IReadOnlyDictionary<string, string>> Row(string command, char separator, string head, string member)
    {
        var lines = (await world.Inside("lbinfra-node", "haproxy", command)).Output.Split('\n');
        var names = lines.Single(line => line.StartsWith(head, StringComparison.Ordinal))[2..].Split(separator);
        var values = lines.Single(line => line.Contains(member, StringComparison.Ordinal)).Split(separator);
        return names.Zip(values).Where(column => column.First.Length > 0)
            .ToDictionary(column => column.First, column => column.Second, StringComparer.Ordinal);
    }
}
