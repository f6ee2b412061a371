using System.Text.Json.Nodes;
using Kinx.LbInfra.ConformanceTests.Node.Faults;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>The announcer and the apply program with a real HAProxy and FRR. Each test leaves the sample configuration running.</summary>
public sealed class RunningNodeTests(NodeWorld world, ITestOutputHelper output) : IClassFixture<NodeWorld>
{
    private static readonly NodeConfiguration Sample = NodeWorld.Configuration(SampleStack.LoadBalancer());
    private static readonly NodeConfiguration OneMemberMore =
        NodeWorld.Configuration(WithMembers("192.168.55.36", "192.168.55.37", "192.168.55.38"));
    private static readonly TimeSpan Withdrawal = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Apply_AfterFirstBoot_ChangesNothing()
    {
        await Need();

        var again = await world.Apply(Sample);

        again.ShouldSatisfyAllConditions(
            () => again.ExitCode.ShouldBe(0, again.Error),
            () => again.Output.ShouldBe($"web-a serves generation {Sample.Generation} already\n"));
    }

    [Fact]
    public async Task Apply_OneMemberMoreUnderLoad_LosesNoRequest()
    {
        await Need();
        var load = world.StartLoad();

        var there = await world.Apply(OneMemberMore);
        var back = await world.Apply(Sample);

        var (sent, failed) = await load.End();
        output.WriteLine($"{failed} of {sent} requests failed");
        there.Output.ShouldBe($"web-a serves generation {OneMemberMore.Generation}\n", there.Error);
        back.ExitCode.ShouldBe(0, back.Error);
        sent.ShouldBeGreaterThan(200);
        failed.ShouldBe(0);
    }

    [Fact]
    public async Task Apply_OneVipMoreAndLess_LeavesTheOthersRouteAlone()
    {
        await Need();
        await world.Apply(Sample);
        var twoVips = NodeWorld.Configuration(SampleStack.LoadBalancer() with
        {
            AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("1.201.0.48") }],
        });
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);

        var there = await world.Apply(twoVips);
        var middle = watch.Now;
        var back = await world.Apply(Sample);

        watch.Dispose();
        output.WriteLine($"{middle.TotalSeconds:f1} s there, {(watch.Now - middle).TotalSeconds:f1} s back");
        there.ExitCode.ShouldBe(0, there.Error);
        back.ExitCode.ShouldBe(0, back.Error);
        watch.Absent.Spans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Apply_MoreConnectionsThanOpenFiles_IsRefusedUnchanged()
    {
        await Need();
        await world.Apply(Sample);
        var before = await world.Digests(Sample);
        var site = NodeWorld.Site with { FileLimit = 100_000 };
        var loadBalancer = SampleStack.LoadBalancer() with { Listeners = [SampleStack.Listener() with { ConnectionLimit = 20_000 }] };
        var tooMany = new NodeRenderer(StagedNode.Templates)
            .Render(SampleStack.Stack(loadBalancer) with { Site = site }, loadBalancer, 0, SampleStack.Nodes, KeyFingerprints.StandIn);

        var refused = await world.Apply(tooMany);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldStartWith("lbinfra: haproxy may open 20000 files but this configuration needs 40");
        refused.Error.Count(c => c == '\n').ShouldBe(1);
        (await world.Digests(Sample)).ShouldBe(before);
        (await world.Announced()).ShouldBeTrue();
    }

    [Fact]
    public async Task Apply_PortOfAnotherProgram_IsRefusedUnchanged()
    {
        await Need();
        await world.Apply(Sample);
        var before = await world.Digests(Sample);
        using var holder = world.Start("", "python3", "-c", "import socket, time; s = socket.create_server(('', 8080)); time.sleep(60)");
        await NodeWorld.Until(async () => (await world.Inside("ss", "-Hltn")).Output.Contains("0.0.0.0:8080"), true, Recovery);
        var load = world.StartLoad();
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);

        var refused = await world.Apply(NodeWorld.Configuration(SampleStack.LoadBalancer() with
        {
            Listeners = [SampleStack.Listener(), SampleStack.Listener() with { Name = "other", ProtocolPort = 8080 }],
        }));

        watch.Dispose();
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldStartWith("lbinfra: port 8080 of 1.201.0.47 is taken: python3 (process ");
        refused.Error.ShouldEndWith(") listens on 0.0.0.0:8080; nothing was changed\n");
        (await world.Digests(Sample)).ShouldBe(before);
        (await load.End()).Failed.ShouldBe(0);
        watch.Absent.Spans.ShouldBeEmpty();
        holder.Kill(entireProcessTree: true);
    }

    [Fact]
    public async Task Node_ItsOwnName_IsInItsHosts()
    {
        await Need();

        (await world.Inside("getent", "-s", "files", "hosts", "web-a")).Output.ShouldContain("127.0.1.1");
    }

    [Fact]
    public async Task Apply_FrontendThatNeverListens_RestoresThePreviousGeneration()
    {
        await Need();
        await world.Apply(Sample);
        var before = await world.Digests(Sample);

        var failed = await world.Apply(Unservable());

        failed.ExitCode.ShouldBe(1);
        failed.Error.ShouldBe(
            $"lbinfra: generation 000000000bad failed and {Sample.Generation} serves again: frontend 'nobody' does not listen\n");
        (await world.Digests(Sample)).ShouldBe(before);
        await NodeWorld.Until(world.Announced, true, Recovery);
    }

    [Fact]
    public async Task Announcer_HaproxyStopped_WithdrawsAndReturns()
    {
        await Need();

        await world.Signal("STOP", "haproxy");
        var gone = await NodeWorld.Until(world.Announced, false, Recovery);
        await world.Signal("CONT", "haproxy");
        var back = await NodeWorld.Until(world.Announced, true, Recovery);

        output.WriteLine($"withdrawn after {gone.TotalSeconds:f2} s, back after {back.TotalSeconds:f2} s");
        gone.ShouldBeLessThan(Withdrawal);
    }

    [Fact]
    public async Task Announcer_KilledWithHaproxy_StillWithdraws()
    {
        await Need();

        await world.Signal("KILL", "announcer");
        await world.Signal("STOP", "haproxy");
        var gone = await NodeWorld.Until(world.Announced, false, Recovery);
        await world.Signal("CONT", "haproxy");
        await NodeWorld.Until(world.Announced, true, Recovery);

        output.WriteLine($"withdrawn after {gone.TotalSeconds:f2} s");
        gone.ShouldBeLessThan(Withdrawal);
    }

    [Fact]
    public async Task Announcer_BgpdKilled_AnnouncesAgain()
    {
        await Need();

        await world.Signal("KILL", "bgpd");
        await NodeWorld.Until(world.Announced, false, Recovery);
        var back = await NodeWorld.Until(world.Announced, true, TimeSpan.FromSeconds(40));

        output.WriteLine($"back after {back.TotalSeconds:f2} s");
    }

    [Fact]
    public async Task Override_Withdraw_OutlivesAnUpdate()
    {
        await Need();
        var withdrawn = await world.Inside("lbinfra-node", "withdraw");
        await NodeWorld.Until(world.Announced, false, Recovery);

        var updated = await world.Apply(OneMemberMore);
        var status = await world.Inside("lbinfra-node", "status");
        var announced = await world.Announced();
        var auto = await world.Inside("lbinfra-node", "auto");

        withdrawn.ExitCode.ShouldBe(0, withdrawn.Error);
        updated.ExitCode.ShouldBe(0, updated.Error);
        status.Output.ShouldContain("because:    withdrawn by the operator");
        announced.ShouldBeFalse();
        auto.ExitCode.ShouldBe(0, auto.Error);
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);
        await NodeWorld.Until(world.Announced, true, Recovery);
    }

    [Fact]
    public async Task Announcer_AllMembersDown_StaysAnnounced()
    {
        await Need();
        await world.Apply(NodeWorld.Configuration(WithMembers("192.168.55.99")));
        var answers = await world.Inside("lbinfra-node", "haproxy", "show stat");
        await NodeWorld.Until(
            async () => (await world.Inside("lbinfra-node", "haproxy", "show stat")).Output.Contains(",DOWN,"), true, Recovery);

        (await world.Announced()).ShouldBeTrue(answers.Output);
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);
    }

    // HAProxy itself does this for some milliseconds while it reloads, longer on a busy machine.
    [Fact]
    public async Task Announcer_PidFileEmptied_StaysAnnounced()
    {
        await Need();
        var load = world.StartLoad();
        await world.Inside("sh", "-c", "cp /run/haproxy.pid /run/pid && : >/run/haproxy.pid");

        var since = await LastLook();
        await NodeWorld.Until(async () => await LastLook() > since + 1, true, Recovery);

        await world.Inside("sh", "-c", "cat /run/pid >/run/haproxy.pid");
        (await load.End()).Failed.ShouldBe(0);
    }

    // By the node's clock, in seconds.
    private async Task<double> LastLook() =>
        JsonNode.Parse((await world.Inside("cat", "/run/lbinfra/status.json")).Output)!["time"]!.GetValue<double>();

    private static LoadBalancerSpec WithMembers(params string[] addresses) => SampleStack.LoadBalancer() with
    {
        Pools = [SampleStack.Pool() with { Members = [.. addresses.Select(SampleStack.Member)] }],
    };

    // Passes every check, but the node file expects a frontend that HAProxy does not have.
    internal static NodeConfiguration Unservable() => Unservable(OneMemberMore);

    internal static NodeConfiguration Unservable(NodeConfiguration configuration) => configuration with
    {
        Generation = "000000000bad",
        Files =
        [
            .. configuration.Files.Select(file => file with
            {
                Content = file.Content
                    .Replace(configuration.Generation, "000000000bad")
                    .Replace("\"frontends\": [\"http\"]", "\"frontends\": [\"nobody\"]"),
            }),
        ],
    };

    private async Task Need()
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        await NodeWorld.Until(world.Announced, true, Recovery);
    }
}
