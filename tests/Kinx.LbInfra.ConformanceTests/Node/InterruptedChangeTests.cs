using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>What an interrupted change leaves behind.</summary>
public sealed class InterruptedChangeTests(NodeWorld world) : IClassFixture<NodeWorld>
{
    private const string SecondVip = "1.201.0.48";
    private static readonly NodeConfiguration Sample = NodeWorld.Configuration(SampleStack.LoadBalancer());
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    // As if a change was killed after it installed its files, and the machine restarted: FRR runs what no run activated.
    [Fact]
    public async Task Apply_AfterARebootWithinAChange_ReloadsWhatRuns()
    {
        await InService();
        await world.Inside("sh", "-c",
            "sed -i 's/timers bgp 1 3/timers bgp 7 21/' /etc/frr/frr.conf && systemctl restart frr && echo another >/var/lib/lbinfra/boot");
        await NodeWorld.Until(async () => (await Running()).Contains("timers bgp 7 21", StringComparison.Ordinal), true, Limit);

        var applied = await world.Apply(Sample);

        applied.ExitCode.ShouldBe(0, applied.Error);
        var running = await Running();
        running.ShouldContain("timers bgp 1 3");
        running.ShouldNotContain("timers bgp 7 21");
    }

    [Fact]
    public async Task Apply_NewVipOfAFailedGeneration_LeavesTheNode()
    {
        await InService();
        var twoVips = NodeWorld.Configuration(
            SampleStack.LoadBalancer() with { AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse(SecondVip) }] });

        var failed = await world.Apply(RunningNodeTests.Unservable(twoVips));

        failed.ExitCode.ShouldBe(1, failed.Output);
        (await world.Inside("ip", "addr", "show", "dev", "lo")).Output.ShouldNotContain(SecondVip);
        (await world.Inside("ip", "rule", "show")).Output.ShouldNotContain(SecondVip);
    }

    private async Task InService()
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);
        await NodeWorld.Until(world.Announced, true, Limit);
    }

    private async Task<string> Running() => (await world.Inside("vtysh", "-c", "show running-config")).Output;
}
