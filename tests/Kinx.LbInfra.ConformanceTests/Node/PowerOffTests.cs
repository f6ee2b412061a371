using System.Globalization;
using Kinx.LbInfra.ConformanceTests.Node.Faults;
using Kinx.LbInfra.ConformanceTests.Node.Overload;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>The order in which a node that powers off lets go: first the route, then HAProxy.</summary>
public sealed class PowerOffTests(ITestOutputHelper output)
{
    // A request that is on its way while the route goes can lose its answer.
    private const int InFlight = 1;
    private const int Clients = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData("Bookworm")]
    [InlineData("Trixie")]
    public async Task Node_PowersOff_WithdrawsBeforeHaproxyStops(string release)
    {
        var configuration = NodeWorld.Configuration(SampleStack.LoadBalancer());
        await using var world = new NodeWorld(configuration, serves: true, release: Enum.Parse<NodeRelease>(release));
        await world.InitializeAsync();
        if (world.Missing is { } missing) Assert.Skip(missing);

        await PoweredOff(world, $"{release}, ACPI", () => world.Node.PowerOffAsync(CancellationToken.None));
        await Again(world);
        await PoweredOff(world, $"{release}, systemctl poweroff", () => world.Inside("systemctl", "poweroff"));
        if (SlowMachine.Missing is { } lacking) Assert.Skip(lacking);
        await Again(world);
        using var slow = SlowMachine.Of(new NodeSignals(world.NodePid).All, 20);
        await PoweredOff(world, $"{release}, ACPI with a fifth of a CPU", () => world.Node.PowerOffAsync(CancellationToken.None));
        slow.Waits.ShouldBeGreaterThan(0);
    }

    private async Task PoweredOff(NodeWorld world, string how, Func<Task> powerOff)
    {
        var clients = Enumerable.Range(0, Clients).Select(_ => new Load(world.Client("load.py", SampleStack.Vip, "0.02", "5"))).ToList();
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);
        await NodeWorld.Until(async () => watch.IsAnnounced && !watch.IsDeaf && await Requests(world) > 10 * Clients, true, Limit);
        var since = watch.Now;

        await powerOff();
        await NodeWorld.Until(() => Task.FromResult(watch.IsDeaf), true, Limit);
        watch.Dispose();
        var counts = await Task.WhenAll(clients.Select(client => client.EndOfRoutable()));
        var (sent, failed) = (counts.Sum(count => count.Sent), counts.Sum(count => count.Failed));
        await NodeWorld.Until(() => Task.FromResult(world.Node.Init is null), true, Limit);

        var withdrawn = watch.Absent.Spans[^1].Start - since;
        var deaf = watch.Deaf.Spans[^1].Start - since;
        output.WriteLine(FormattableString.Invariant(
            $"{how}: route withdrawn after {withdrawn.TotalSeconds:f2} s, HAProxy stopped after {deaf.TotalSeconds:f2} s, ") +
            $"{failed} of {sent} requests failed");
        watch.Announced.And(watch.Deaf).Spans.ShouldBeEmpty(how);
        failed.ShouldBeLessThanOrEqualTo(InFlight, how);
    }

    // Of clients, since HAProxy started.
    private static async Task<int> Requests(NodeWorld world)
    {
        var counters = (await world.Inside("lbinfra-node", "haproxy", "show stat http 1 -1")).Output.Split('\n');
        var frontend = counters.FirstOrDefault(line => line.StartsWith("http,FRONTEND,", StringComparison.Ordinal));
        return frontend is null ? 0 : int.Parse(frontend.Split(',')[7], CultureInfo.InvariantCulture);
    }

    private static async Task Again(NodeWorld world)
    {
        await world.Node.EndedAsync(CancellationToken.None);
        await world.StartNode();
        await NodeWorld.Until(world.Announced, true, Limit);
    }
}
