using System.Globalization;
using Kinx.LbInfra.ConformanceTests.Node.Faults;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Changes that a node cannot make: it says why, serves on, and makes them once it can.</summary>
public abstract class FailedChangeTests(NodeWorld world, ITestOutputHelper output)
{
    private const string NoSpace = "No space left on device";
    private static readonly NodeConfiguration Sample = NodeWorld.Configuration(SampleStack.LoadBalancer());
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(60);

    private static readonly NodeConfiguration Bigger = NodeWorld.Configuration(SampleStack.LoadBalancer() with
    {
        AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("1.201.0.48") }],
        Listeners = [SampleStack.Listener(), SampleStack.Listener() with { Name = "other", ProtocolPort = 8080 }],
    });

    // The port is free when the change begins; somebody takes it before HAProxy reloads.
    [Fact]
    public async Task Apply_PortTakenAfterTheCheck_NamesItsHolderAndStaysAnnounced()
    {
        const string Holder = """
            import os, socket, time
            while not os.path.exists("/var/lib/lbinfra/rollback/complete"):
                time.sleep(0.002)
            holder = socket.create_server(("", 8080))
            time.sleep(90)
            """;
        await Need();
        using var holder = world.Start(Holder, "python3", "-");
        var load = world.StartLoad();
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);

        var failed = await world.Apply(Bigger);
        watch.Dispose();
        holder.Kill(entireProcessTree: true);
        var (sent, lost) = await load.End();

        output.WriteLine($"{lost} of {sent} requests failed; {failed.Error}");
        failed.ExitCode.ShouldBe(1);
        failed.Error.ShouldContain($"generation {Bigger.Generation} failed and {Sample.Generation} serves again: haproxy d");
        failed.Error.ShouldContain("; port 8080 of 1.201.0.47 is taken: python3 (process ");
        failed.Error.ShouldEndWith(") listens on 0.0.0.0:8080\n");
        watch.Absent.Spans.ShouldBeEmpty();
        (await world.Digests(Sample)).ShouldBe(ApplyKilledTests.Digests(Sample));
        (await world.Apply(Bigger)).Error.ShouldBe("");
    }

    // The whole state of the node's programs on a disk that is full, or has too little space for the change.
    [Theory]
    [InlineData(0, "lbinfra: cannot write /var/lib/lbinfra/staging.")]
    [InlineData(40, "lbinfra: cannot write /var/lib/lbinfra/staging.")]
    [InlineData(300, " KiB of disk are free in /var/lib/lbinfra but a change needs ")]
    [InlineData(2000, "")]
    public async Task Apply_DiskIsFull_ServesOnAndTheNextRunConverges(int kibibytesLeft, string message)
    {
        await Need();
        var expected = message == "" ? Bigger : Sample;
        await Mount("/var/lib/lbinfra", kibibytesLeft);
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);

        var full = await world.Apply(Bigger);
        var serves = (await world.Inside("lbinfra-node", "running")).Output.Trim();
        var digests = await world.Digests(expected);
        await world.Inside("rm", "/var/lib/lbinfra/filler");
        var next = await world.Apply(Bigger);
        var back = await world.Apply(Sample);
        watch.Dispose();
        await Unmount("/var/lib/lbinfra");

        output.WriteLine($"{full.ExitCode}: {full.Output}{full.Error}");
        full.ExitCode.ShouldBe(message == "" ? 0 : 1);
        full.Error.ShouldContain(message);
        full.Error.ShouldEndWith(message == "" ? "" : "; nothing was changed\n");
        serves.ShouldBe(expected.Generation);
        digests.ShouldBe(ApplyKilledTests.Digests(expected));
        next.Error.ShouldBe("");
        back.Error.ShouldBe("");
        watch.Absent.Spans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Apply_FoldersOfFrrAreFull_RestoresWhatWas()
    {
        await Need();
        await Mount("/etc/frr", 0);
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);

        var full = await world.Apply(Bigger);
        var digests = await world.Digests(Sample);
        await world.Inside("rm", "/etc/frr/filler");
        var next = await world.Apply(Bigger);
        var back = await world.Apply(Sample);
        watch.Dispose();
        await Unmount("/etc/frr");

        output.WriteLine(full.Error);
        full.ExitCode.ShouldBe(1);
        full.Error.ShouldContain($"generation {Bigger.Generation} failed and {Sample.Generation} serves again: cannot write the files");
        full.Error.ShouldContain(NoSpace);
        digests.ShouldBe(ApplyKilledTests.Digests(Sample));
        next.Error.ShouldBe("");
        back.Error.ShouldBe("");
        watch.Absent.Spans.ShouldBeEmpty();
    }

    // A file system of its own with the folder's content, which has so much space left.
    private async Task Mount(string folder, int kibibytesLeft) => (await world.Inside("sh", "-c", string.Create(
        CultureInfo.InvariantCulture,
        $"""
        set -e
        mount -t tmpfs -o size=4M,mode=$(stat -c %a {folder}) tmpfs /mnt
        chown --reference={folder} /mnt
        cp -a {folder}/. /mnt
        mount --move /mnt {folder} 2>/dev/null || mount --bind /mnt {folder}
        free=$(df --output=avail -k {folder} | tail -1)
        head -c $(((free - {kibibytesLeft}) * 1024)) /dev/zero >{folder}/filler
        """))).Error.ShouldBe("");

    // The content moves back, so that the node still knows what is in effect.
    private async Task Unmount(string folder) => (await world.Inside("sh", "-c", $"""
        set -e
        mkdir -p /run/kept
        cp -a {folder}/. /run/kept
        umount {folder}
        umount /mnt 2>/dev/null || true
        find {folder} -mindepth 1 -delete
        cp -a /run/kept/. {folder}
        rm -rf /run/kept
        """)).Error.ShouldBe("");

    private async Task Need()
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        (await world.Apply(Sample)).Error.ShouldBe("");
        await NodeWorld.Until(world.Announced, true, Recovery);
    }
}
