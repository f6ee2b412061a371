using System.Diagnostics;
using System.Globalization;
using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.ConformanceTests.Node;
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
        await world.StartAsync(image, Sample);

        await Step(world, "first boot", true, Boot);
        // The rest of cloud-init, with a last reload of sshd, comes after that.
        await NodeWorld.Until(async () => (await world.SshAsync(BootFinished)).ExitCode == 0, true, Boot);
        await Tells(world, version);
        await Changes(world);
        await Recovers(world, "kill -9 of haproxy", "pkill -9 haproxy");
        await Recovers(world, "kill -9 of bgpd", "pkill -9 bgpd");
        await Recovers(world, "reboot", "systemctl reboot");
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
        var load = world.StartLoad();
        var watch = Stopwatch.StartNew();

        var changed = await world.ApplyAsync(OtherMembers);

        var (sent, failed) = await load.End();
        Write("a change", watch, $"{failed} of {sent} requests failed");
        changed.Output.ShouldBe($"web-a serves generation {OtherMembers.Generation}\n", changed.Error);
        failed.ShouldBe(0);
    }

    private async Task Recovers(MachineWorld world, string what, string command)
    {
        await world.SshAsync(command);
        await Step(world, what + ", withdrawn", false, Recovery);
        await Step(world, what + ", announced", true, Boot);
    }

    private async Task PowersOff(MachineWorld world)
    {
        var watch = Stopwatch.StartNew();
        await world.PressPowerButtonAsync();
        await Step(world, "power-off, withdrawn", false, Recovery);
        await NodeWorld.Until(() => Task.FromResult(world.Machine!.HasExited), true, Recovery);
        Write("power-off, off", watch, "");
    }

    private async Task Step(MachineWorld world, string what, bool announced, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            await NodeWorld.Until(world.AnnouncedAsync, announced, limit);
        }
        catch (TimeoutException)
        {
            var status = await world.SshAsync("lbinfra-node status; journalctl -b -p warning --no-pager | tail -20");
            throw new InvalidOperationException($"{what}: not after {limit}\n{status.Output}{status.Error}\n{world.Console()}");
        }

        Write(what, watch, "");
    }

    private void Write(string what, Stopwatch watch, string detail) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:f1} s  {what} {detail}"));

    // One build serves all runs with the same recipe.
    private async Task<(string Image, string Version)> ImageAsync(string release)
    {
        string[] show = [Path.Combine(RepositoryFolder.Root, "image/build"), "--release", release, "--version"];
        var version = (await Lab.Processes.ExternalCommand.RunAsync(show, TestContext.Current.CancellationToken)).Trim();
        var image = Path.Combine(LabPaths.FromEnvironment().CacheFolder, $"{version}.qcow2");
        if (File.Exists(image)) return (image, version);
        Directory.CreateDirectory(Path.GetDirectoryName(image)!);
        var watch = Stopwatch.StartNew();
        string[] build = ["image", "build", "--release", release, "--out", image, "--cwd", RepositoryFolder.Root];
        (await new CliApp(CliContext.OfProcess()).RunAsync(build)).ShouldBe(ExitCode.Success);
        Write("image build", watch, "");
        return (image, version);
    }
}
