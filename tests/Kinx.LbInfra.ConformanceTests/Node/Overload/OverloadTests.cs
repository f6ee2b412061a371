using System.Globalization;
using Kinx.LbInfra.ConformanceTests.Node.Faults;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Overload;

/// <summary>
/// A node whose CPUs or connections are taken stays announced and serves on, but an HAProxy that is dead in the middle of it is withdrawn.
/// </summary>
public sealed class OverloadTests(NodeWorld world, ITestOutputHelper output) : IClassFixture<NodeWorld>
{
    private const int Rate = 50;
    private const double LeastShare = 0.8;
    private static readonly TimeSpan Withdrawal = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan During = TimeSpan.FromSeconds(Environment.GetEnvironmentVariable("KINX_LONG") == "1" ? 60 : 12);

    [Theory]
    [InlineData(Overload.BusyLoops)]
    [InlineData(Overload.TlsFlood)]
    [InlineData(Overload.ConnectionLimit)]
    [InlineData(Overload.SlowMachine)]
    public async Task Node_Overload_KeepsItsRouteButNotForADeadHaproxy(Overload overload)
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        if (overload == Overload.SlowMachine && SlowMachine.Missing is { } lacking) Assert.Skip(lacking);
        await ServeBoth();
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);
        var (usual, _) = await Offered().End(Before);

        using var cause = Begin(overload);
        var since = watch.Now;
        var idle = IdleTime();
        var (goodput, p99) = await Offered().End(During);
        var busy = 1 - ((IdleTime() - idle) / During.TotalSeconds / Environment.ProcessorCount);
        var absent = watch.Absent.Spans.Count(span => span.End > since) + (watch.IsAnnounced ? 0 : 1);
        var stopped = await Stopped(watch);
        var killed = await Killed(watch);

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {overload} | routes {(absent == 0 ? "kept" : "lost")} | {goodput:f0} of {usual:f0}/s | p99 {p99.TotalMilliseconds:f0} ms " +
            $"| CPUs {busy:p0} busy | HAProxy stopped: withdrawn after {stopped.TotalSeconds:f1} s, killed: {killed.TotalSeconds:f1} s |"));
        if (overload is Overload.BusyLoops or Overload.TlsFlood) busy.ShouldBeGreaterThan(0.9);
        if (cause is SlowMachine slow) slow.Waits.ShouldBeGreaterThan(0);
        absent.ShouldBe(0, (await world.Inside("lbinfra-node", "status")).Output);
        goodput.ShouldBeGreaterThan(usual * LeastShare);
        stopped.ShouldBeLessThan(Withdrawal);
        killed.ShouldBeLessThan(Withdrawal);
    }

    // The listener that is flooded, and the one that is measured.
    private async Task ServeBoth()
    {
        var secrets = new Dictionary<string, string> { ["web"] = KeyMaterial.Pem };
        var fingerprints = KeyFingerprints.Of("login key", secrets);
        var https = SampleStack.Listener() with
        {
            Name = "https",
            Protocol = ListenerProtocol.TerminatedHttps,
            ProtocolPort = 443,
            ConnectionLimit = 50,
            DefaultTlsContainerRef = "secret://web",
        };
        var both = SampleStack.LoadBalancer() with { Listeners = [SampleStack.Listener(), https] };
        (await world.Script(KeyScript.Render(secrets, fingerprints))).Error.ShouldBe("");
        (await world.Apply(NodeWorld.Configuration(both, fingerprints))).Error.ShouldBe("");
        await NodeWorld.Until(world.Announced, true, Recovery);
    }

    // Seconds of all CPUs of this machine together, which the kernel counts in hundredths.
    private static double IdleTime()
    {
        var times = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(times[4], CultureInfo.InvariantCulture) / 100;
    }

    private OfferedLoad Offered() => new(world.Client("Overload/offered.py", SampleStack.Vip, $"{Rate}"));

    private IDisposable Begin(Overload overload) => overload switch
    {
        Overload.BusyLoops => new RunningProgram(world.Client("Overload/spin.py")),
        Overload.TlsFlood => new RunningProgram(world.Client("Overload/flood.py", SampleStack.Vip)),
        Overload.ConnectionLimit => new RunningProgram(world.Client("Faults/hold.py", SampleStack.Vip, "443")),
        Overload.SlowMachine => SlowMachine.Of(new NodeSignals(world.NodePid).All, 20),
        _ => throw new ArgumentOutOfRangeException(nameof(overload), overload, null),
    };

    // How long the route outlives an HAProxy that is stopped; the node serves again afterwards.
    private async Task<TimeSpan> Stopped(NodeWatch watch)
    {
        var signals = new NodeSignals(world.NodePid);
        NodeSignals.Send(NodeSignals.Stop, signals.Named("haproxy"));
        var gone = await NodeWorld.Until(() => Task.FromResult(watch.IsAnnounced), false, Recovery);
        NodeSignals.Send(NodeSignals.Continue, signals.Named("haproxy"));
        await NodeWorld.Until(() => Task.FromResult(watch.IsAnnounced), true, Recovery);
        return gone;
    }

    // How long it is announced while nothing listens: systemd may start HAProxy again before anyone misses it.
    private async Task<TimeSpan> Killed(NodeWatch watch)
    {
        NodeSignals.Send(NodeSignals.Kill, new NodeSignals(world.NodePid).Named("haproxy"));
        await NodeWorld.Until(() => Task.FromResult(watch.IsDeaf), true, Recovery);
        await NodeWorld.Until(() => Task.FromResult(watch.IsAnnounced && !watch.IsDeaf), true, Recovery);
        watch.Dispose();
        return watch.Announced.And(watch.Deaf).Longest;
    }
}
