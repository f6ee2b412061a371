using Kinx.LbInfra.ConformanceTests.Node.Faults;
using Kinx.LbInfra.ConformanceTests.Node.Overload;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node that is not dead but limps: it stays announced, as a last resort, or says what it does not know.</summary>
public abstract class LimpingNodeTests(NodeWorld world, ITestOutputHelper output)
{
    private static readonly NodeConfiguration Sample = NodeWorld.Configuration(SampleStack.LoadBalancer());
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Detection = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task Bgpd_LosesItsConfiguration_GetsItAgainAsLastResort()
    {
        await Need();

        await world.Inside("vtysh", "-c", "configure terminal", "-c", "no router bgp");
        await NodeWorld.Until(world.Announced, false, Recovery);
        var apply = await world.Apply(Sample, settle: 30);
        await NodeWorld.Until(world.Announced, true, Detection);
        var path = await Path();

        (apply.ExitCode, apply.Error).ShouldBe((0, ""));
        path.Split(' ').Length.ShouldBe(3, "the AS path is longer");
        (await Status()).ShouldContain("(as the last resort)");
        await NodeWorld.Until(async () => (await Path()).Contains(' '), false, Recovery);
    }

    [Fact]
    public async Task Bgpd_DoesNotAnswer_IsToldAsUnknown()
    {
        await Need();

        await world.Signal("STOP", "bgpd");
        await NodeWorld.Until(async () => (await Status()).Contains("announced:  unknown, bgpd does not answer"), true, Recovery);
        await world.Signal("CONT", "bgpd");

        await NodeWorld.Until(async () => (await Status()).Contains($"announced:  {SampleStack.Vip}/32"), true, Recovery);
    }

    [Fact]
    public async Task Haproxy_IsSlow_IsAnnouncedAsLastResort()
    {
        await Need();
        if (SlowMachine.Missing is { } lacking) Assert.Skip(lacking);
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);

        using (SlowMachine.Of(new NodeSignals(world.NodePid).Named("haproxy"), 1))
        {
            using var load = new RunningProgram(world.Client("Overload/offered.py", SampleStack.Vip, "100"));
            await NodeWorld.Until(async () => (await Path()).Contains(' '), true, Recovery);
        }

        await NodeWorld.Until(async () => (await Path()).Contains(' '), false, Recovery);
        watch.Dispose();
        watch.Absent.Spans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Gateway_IsFrozen_IsNoticedByBfd()
    {
        await Need();
        await NodeWorld.Until(async () => (await Status()).Contains("BFD up"), true, Recovery);
        var daemons = Frr(world.SwitchPid);

        NodeSignals.Send(NodeSignals.Stop, daemons);
        var noticed = await NodeWorld.Until(async () => (await Status()).Contains("Established"), false, Recovery);
        NodeSignals.Send(NodeSignals.Continue, daemons);

        await NodeWorld.Until(world.Announced, true, Recovery);
        output.WriteLine($"noticed after {noticed.TotalSeconds:f2} s");
        // BFD takes 0.9 s; the status is written once a second. Without BFD it would be 3 s.
        noticed.ShouldBeLessThan(TimeSpan.FromSeconds(2.8));
    }

    [Fact]
    public async Task Node_IsFrozen_IsNoticedByBfd()
    {
        await Need();
        await NodeWorld.Until(async () => (await Status()).Contains("BFD up"), true, Recovery);
        var daemons = Frr(world.NodePid);

        NodeSignals.Send(NodeSignals.Stop, daemons);
        var gone = await NodeWorld.Until(world.Announced, false, Recovery);
        NodeSignals.Send(NodeSignals.Continue, daemons);

        await NodeWorld.Until(world.Announced, true, Recovery);
        output.WriteLine($"withdrawn after {gone.TotalSeconds:f2} s");
        gone.ShouldBeLessThan(Detection);
    }

    [Fact]
    public async Task Run_HasNoSpaceLeft_ServesOnAndStillWithdraws()
    {
        await Need();
        await world.Inside("sh", "-c", "mount -t tmpfs -o size=4k tmpfs /run/lbinfra && head -c 4096 /dev/zero >/run/lbinfra/full");
        await NodeWorld.Until(async () => (await Status()).Contains("No space left on device"), true, Recovery);

        var refused = await world.Apply(Sample);
        var announced = await world.Announced();
        await world.Signal("STOP", "haproxy");
        var gone = await NodeWorld.Until(world.Announced, false, Recovery);
        await world.Signal("CONT", "haproxy");
        await NodeWorld.Until(world.Announced, true, Recovery);
        // Lazily: the announcer may be writing its status there.
        (await world.Inside("umount", "--lazy", "/run/lbinfra")).ExitCode.ShouldBe(0);

        refused.Error.ShouldBe("lbinfra: cannot write to /run/lbinfra; nothing was changed\n");
        announced.ShouldBeTrue();
        gone.ShouldBeLessThan(Detection);
    }

    [Fact]
    public async Task Disk_IsReadOnly_SaysWhatCannotBeWritten()
    {
        await Need();
        await world.Inside("sh", "-c", "mount --bind /var/lib/lbinfra /var/lib/lbinfra && mount -o remount,bind,ro /var/lib/lbinfra");

        var withdraw = await world.Inside("lbinfra-node", "withdraw");
        var announced = await world.Announced();
        (await world.Inside("umount", "--lazy", "/var/lib/lbinfra")).ExitCode.ShouldBe(0);

        (withdraw.ExitCode, withdraw.Error).ShouldBe((1, "cannot write /var/lib/lbinfra/override.new: Read-only file system\n"));
        announced.ShouldBeTrue();
    }

    // FRR's daemons beside this process.
    private static List<int> Frr(int pid) => [.. new[] { "bgpd", "bfdd", "zebra" }.SelectMany(new NodeSignals(pid).Named)];

    private async Task<string> Status() =>
        await world.Inside("lbinfra-node", "status") is var shown ? shown.Output + shown.Error : "";

    // The AS path of the VIP at the switch.
    private async Task<string> Path()
    {
        var route = await world.AtSwitch($"show bgp ipv4 unicast {SampleStack.Vip}/32 json");
        var paths = System.Text.Json.Nodes.JsonNode.Parse(route)?["paths"]?[0]?["aspath"]?["string"];
        return paths?.GetValue<string>() ?? "";
    }

    private async Task Need()
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        (await world.Apply(Sample)).Error.ShouldBe("");
        await NodeWorld.Until(async () => await world.Announced() && !(await Path()).Contains(' '), true, Recovery);
    }
}
