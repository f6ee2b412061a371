using System.Diagnostics;
using System.Globalization;
using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.ConformanceTests.Node;
using Kinx.LbInfra.ConformanceTests.Node.Recovery;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Machines;

/// <summary>The life of a node that boots the disk of <c>lbinfra image build</c>, with its own kernel and boot loader.</summary>
public sealed class MachineTests(ITestOutputHelper output)
{
    private const string BootFinished = "test -e /var/lib/cloud/instance/boot-finished";

    // Emulated, a boot takes a minute on an idle machine; with hardware support some seconds.
    private static readonly TimeSpan Boot = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(2);

    // Nothing has an effect later than that.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private static readonly NodeConfiguration Sample = NodeWorld.Configuration(SampleStack.LoadBalancer());
    private static readonly NodeConfiguration OtherMembers = NodeWorld.Configuration(SampleStack.LoadBalancer() with
    {
        Pools = [SampleStack.Pool() with { Members = [SampleStack.Member("192.168.55.36"), SampleStack.Member("192.168.55.38")] }],
    });

    [Theory]
    [InlineData("bookworm")]
    [InlineData("trixie")]
    public async Task Machine_OfTheImage_ServesFromItsFirstBootToItsPowerOff(string release)
    {
        if (Environment.GetEnvironmentVariable("KINX_LONG") != "1") Assert.Skip("takes minutes: ./dev test --long Machines");
        if (MachineWorld.WhatIsMissing() is { } missing) Assert.Skip(missing);
        var (image, version) = await ImageAsync(release);
        await using var world = new MachineWorld();
        await world.StartAsync(image, Sample, output.WriteLine);

        await Step(world, "first boot", true, Boot);
        // The rest of cloud-init, with a last reload of sshd, comes after that.
        await NodeWorld.Until(async () => (await world.SshAsync(BootFinished)).ExitCode == 0, true, Boot);
        await Tells(world, version);
        await Changes(world);
        output.WriteLine($"{"",-28}{"without route",14}{"requests failed",20}{"in all",10}");
        foreach (var mishap in Mishap.All) await Recovers(world, mishap);
        await PowersOff(world);
    }

    private static async Task Tells(MachineWorld world, string version)
    {
        var status = await world.SshAsync("lbinfra-node status");

        status.ExitCode.ShouldBe(0, status.Error);
        status.Output.ShouldSatisfyAllConditions(
            text => text.ShouldContain($"image:      {version}\n"),
            text => text.ShouldNotContain("lacks:"),
            text => text.ShouldContain($"announced:  {SampleStack.Vip}/32\n"));
        (await world.SshAsync("systemctl --failed --no-legend")).Output.ShouldBeEmpty();
    }

    private async Task Changes(MachineWorld world)
    {
        var load = world.StartLoad(bound: "30");
        var watch = Stopwatch.StartNew();

        var changed = await world.ApplyAsync(OtherMembers);

        var (sent, failed) = await load.End();
        Write("a change", watch, $"{failed} of {sent} requests failed");
        changed.Output.ShouldBe($"web-a serves generation {OtherMembers.Generation}\n", changed.Error);
        failed.ShouldBe(0);
    }

    private async Task Recovers(MachineWorld world, Mishap mishap)
    {
        var load = world.StartLoad(bound: "5");
        var time = Stopwatch.StartNew();
        using var watch = new RouteWatch(world.SwitchPid, SampleStack.Vip);
        await mishap.Happen(world);
        await Wait(world, mishap.Name, () => Task.FromResult(HasRecovered(watch, mishap)), Boot);
        var inAll = time.Elapsed - watch.PresentFor;
        watch.Dispose();
        var (sent, failed) = await load.End();
        output.WriteLine($"{mishap.Name,-28}{Seconds(watch.WithoutRoute),14}{$"{failed} of {sent}",20}{Seconds(inAll),10}");
    }

    // A route that must go may go late on a slow machine.
    private static bool HasRecovered(RouteWatch watch, Mishap mishap) =>
        watch.PresentFor >= Quiet && (!mishap.Withdraws || watch.WithoutRoute > TimeSpan.Zero);

    private async Task PowersOff(MachineWorld world)
    {
        var watch = Stopwatch.StartNew();
        await world.Machine!.PowerOffAsync(CancellationToken.None);
        await Step(world, "power-off, withdrawn", false, Recovery);
        await NodeWorld.Until(() => Task.FromResult(world.Machine!.Init is null), true, Recovery);
        Write("power-off, off", watch, "");
    }

    private async Task Step(MachineWorld world, string what, bool announced, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        await Wait(world, what, async () => await world.AnnouncedAsync() == announced, limit);
        Write(what, watch, "");
    }

    private static async Task Wait(MachineWorld world, string what, Func<Task<bool>> condition, TimeSpan limit)
    {
        try
        {
            await NodeWorld.Until(condition, true, limit);
        }
        catch (TimeoutException)
        {
            var status = await world.SshAsync("lbinfra-node status; journalctl -b -p warning --no-pager | tail -20");
            throw new InvalidOperationException($"{what}: not after {limit}\n{status.Output}{status.Error}\n{world.Console()}");
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("f1", CultureInfo.InvariantCulture) + " s";

    private void Write(string what, Stopwatch watch, string detail) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:f1} s  {what} {detail}"));

    // One build serves all runs with the same recipe.
    private async Task<(string Folder, string Version)> ImageAsync(string release)
    {
        string[] show = [Path.Combine(RepositoryFolder.Root, "image/build"), "--release", release, "--version"];
        var version = (await Lab.Processes.ExternalCommand.RunAsync(show, TestContext.Current.CancellationToken)).Trim();
        var folder = Path.Combine(LabPaths.FromEnvironment().ImagesFolder, $"test-{version}");
        var image = Path.Combine(folder, "disk.qcow2");
        if (File.Exists(image)) return (folder, version);
        Directory.CreateDirectory(folder);
        var watch = Stopwatch.StartNew();
        string[] build = ["image", "build", "--release", release, "--out", image, "--cwd", RepositoryFolder.Root];
        (await new CliApp(CliContext.OfProcess()).RunAsync(build)).ShouldBe(ExitCode.Success);
        Write("image build", watch, "");
        return (folder, version);
    }
}
