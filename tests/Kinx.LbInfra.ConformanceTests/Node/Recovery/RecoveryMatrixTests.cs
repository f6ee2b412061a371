using System.Globalization;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Recovery;

/// <summary>
/// How long a node has no route, and how many requests fail, after all that can happen to it; the test's output is the table.
/// </summary>
public sealed class RecoveryMatrixTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KINX_LONG") == "1";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    // watchfrr acts some seconds after a daemon died; no row has an effect later than that.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(6);

    [Theory]
    [InlineData("Bookworm", false)]
    [InlineData("Bookworm", true)]
    [InlineData("Trixie", false)]
    public async Task Node_WhateverHappens_ServesAgainInTime(string release, bool dynamicAddresses)
    {
        var configuration = NodeWorld.Configuration(SampleStack.LoadBalancer());
        var image = Enum.Parse<NodeRelease>(release);
        if (image == NodeRelease.Trixie && !IsLong) Assert.Skip("takes two minutes: ./dev test --long RecoveryMatrix");
        await using var world = new NodeWorld(configuration, serves: true, release: image, dhcp: dynamicAddresses);
        await world.InitializeAsync();
        if (world.Missing is { } missing) Assert.Skip(missing);
        var addresses = dynamicAddresses ? "DHCP" : "static addresses";
        output.WriteLine($"{release}, {addresses}, systemd-nspawn: first boot to route {Seconds(world.FirstBoot)}");
        output.WriteLine($"{"",-28}{"without route",14}{"at most",10}{"requests failed",20}");

        var late = new List<string>();
        foreach (var recovery in dynamicAddresses ? Recoveries.OfAddresses : Recoveries.All)
        {
            var (withoutRoute, sent, failed) = await Measure(world, recovery);
            output.WriteLine($"{recovery.Name,-28}{Seconds(withoutRoute),14}{Seconds(recovery.WithoutRoute),10}{$"{failed} of {sent}",20}");
            if (withoutRoute > recovery.WithoutRoute) late.Add(recovery.Name);
        }

        late.ShouldBeEmpty();
    }

    private static async Task<(TimeSpan WithoutRoute, int Sent, int Failed)> Measure(NodeWorld world, Recovery recovery)
    {
        var load = world.StartLoad();
        using var watch = new RouteWatch(world.SwitchPid, SampleStack.Vip);
        await recovery.Happen(world);
        await NodeWorld.Until(() => Task.FromResult(watch.PresentFor >= Quiet), true, Limit);
        watch.Dispose();
        var (sent, failed) = await load.End();
        return (watch.WithoutRoute, sent, failed);
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("f2", CultureInfo.InvariantCulture) + " s";
}
