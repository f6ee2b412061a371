using System.Security.Cryptography;
using System.Text;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>
/// The apply program is killed, with all that it started, before any of its steps. The steps are the lines that a real run reaches, so a
/// new one is covered. KINX_LONG=1 takes every step, KINX_KILL_PLACE=apply:104 that one, otherwise some, spread evenly.
/// </summary>
public sealed class ApplyKilledTests(NodeWorld world, ITestOutputHelper output) : IClassFixture<NodeWorld>
{
    private const string Places = "/run/apply-places";
    private const int Some = 10;
    private const int KilledBySignal = 128 + 9;
    private static readonly string? OnePlace = Environment.GetEnvironmentVariable("KINX_KILL_PLACE");
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KINX_LONG") == "1";
    private static readonly NodeConfiguration Sample = NodeWorld.Configuration(SampleStack.LoadBalancer());
    private static readonly NodeConfiguration Bigger = NodeWorld.Configuration(SampleStack.LoadBalancer() with
    {
        AdditionalVips = [new AdditionalVipSpec { IpAddress = HostAddress.Parse("1.201.0.48") }],
        Pools = [SampleStack.Pool() with { Members = [.. SampleStack.Pool().Members, SampleStack.Member("192.168.55.38")] }],
    });

    [Fact]
    public async Task Apply_KilledBeforeAnyStep_IsRepairedByTheNextRun()
    {
        await Need();
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);
        var steps = await Steps(Bigger);
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);

        var (next, other, reached) = (Bigger, Sample, 0);
        var lost = new List<string>();
        foreach (var step in Chosen(steps))
        {
            var load = world.StartLoad();
            // Back and forth, so that there is something to do each time. A few steps occur in one direction only.
            if (await Killed(next, step)) reached++;
            await Reapplied(next, step);
            (next, other) = (other, next);
            var (sent, failed) = await load.End();
            if (failed > 0) lost.Add($"{step}: {failed} of {sent} requests failed; {await Announcements()}");
        }

        output.WriteLine($"{reached} of {steps.Count} steps");
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);
        reached.ShouldBeGreaterThan(Chosen(steps).Count * 3 / 4);
        lost.ShouldBeEmpty();
    }

    [Fact]
    public async Task Apply_KilledWhileItRollsBack_IsRepairedByTheNextRun()
    {
        await Need();
        var bad = RunningNodeTests.Unservable();
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);
        var forward = (await Steps(Bigger)).Select(step => step.Place).ToHashSet(StringComparer.Ordinal);
        (await world.Apply(Sample)).ExitCode.ShouldBe(0);
        var steps = await Steps(bad);
        // The steps from the first line on that a successful run does not reach.
        var back = steps.SkipWhile(step => forward.Contains(step.Place)).ToList();
        back.ShouldNotBeEmpty();

        var reached = 0;
        foreach (var step in Chosen(back, Some / 2))
        {
            if (await Killed(bad, step)) reached++;
            await Reapplied(Sample, step);
        }

        output.WriteLine($"{reached} of {back.Count} steps of the way back");
        reached.ShouldBeGreaterThan(Chosen(back, Some / 2).Count / 2);
    }

    private static List<ApplyStep> Chosen(IReadOnlyList<ApplyStep> steps, int some = Some)
    {
        if (IsLong || OnePlace is not null) return [.. steps.Where(step => OnePlace is null || step.Place == OnePlace)];
        return [.. Enumerable.Range(0, some).Select(index => steps[index * (steps.Count - 1) / (some - 1)])];
    }

    private async Task<IReadOnlyList<ApplyStep>> Steps(NodeConfiguration configuration)
    {
        await world.Inside("rm", "-f", Places);
        await Traced(configuration);
        var places = (await world.Inside("cat", Places)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // The first is the line that starts the program.
        return ApplyStep.Of([.. places.Skip(1)]);
    }

    private async Task<bool> Killed(NodeConfiguration configuration, ApplyStep step)
    {
        // The generation must be as new to the node as it was when the steps were recorded.
        await world.Inside("rm", "-rf", Places, $"/var/lib/lbinfra/generations/{configuration.Generation}");
        var visit = FormattableString.Invariant($"LBINFRA_KILL_VISIT={step.Visit}");
        var result = await Traced(configuration, $"LBINFRA_KILL_PLACE={step.Place}", visit);
        var isKilled = result.ExitCode == KilledBySignal;
        if (!isKilled) output.WriteLine($"{step} was not reached: {result}");
        return isKilled;
    }

    // The same script, but its apply program runs under the one that kills. A session of its own: the whole group is killed.
    private async Task<ExternalCommandResult> Traced(NodeConfiguration configuration, params string[] environment)
    {
        var killer = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Node", "kill-at.sh"));
        var script = ConfigScript.Render(configuration)
            .Replace(
                "\nexec \"$stage",
                $"\ncat >/run/kill-at.sh <<'END_KILLER'\n{killer}END_KILLER\nexec bash /run/kill-at.sh \"$stage",
                StringComparison.Ordinal);
        return await world.Run(script, ["env", $"LBINFRA_PLACES={Places}", "LBINFRA_SETTLE=2", .. environment, "setsid", "-w", "sh", "-s"]);
    }

    private async Task Reapplied(NodeConfiguration configuration, ApplyStep step)
    {
        var reapplied = await world.Apply(configuration);
        var again = await world.Apply(configuration);

        reapplied.ExitCode.ShouldBe(0, $"{step}: {reapplied.Error}");
        again.Output.ShouldBe($"web-a serves generation {configuration.Generation} already\n", $"{step}: {again.Error}");
        (await world.Digests(configuration)).ShouldBe(Digests(configuration), step.ToString());
        (await world.Inside("cat", "/var/lib/lbinfra/current")).Output.Trim().ShouldBe(configuration.Generation);
        (await world.Inside("ls", "/var/lib/lbinfra")).Output.Split('\n').ShouldNotContain(
            name => name.StartsWith("rollback", StringComparison.Ordinal) || name.StartsWith("staging", StringComparison.Ordinal),
            step.ToString());
        (await world.Inside("lbinfra-node", "running")).Output.Trim().ShouldBe(configuration.Generation, step.ToString());
        await NodeWorld.Until(world.Announced, true, TimeSpan.FromSeconds(20));
    }

    // The announcer's last message, with its reason.
    private async Task<string> Announcements() =>
        (await world.Inside("journalctl", "-u", "lbinfra-announcer", "-n", "3", "--no-pager")).Output;

    internal static string Digests(NodeConfiguration configuration) => string.Concat(configuration.Files.Select(file =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Content)))}  {file.Path}\n"));

    private async Task Need()
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        await NodeWorld.Until(world.Announced, true, TimeSpan.FromSeconds(20));
    }
}
