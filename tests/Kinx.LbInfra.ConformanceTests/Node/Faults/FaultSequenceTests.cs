using System.Globalization;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>
/// Random faults on a node, judged by the switch's routing table. KINX_FAULT_SEEDS=N or N-M repeats some; KINX_LONG=1 runs 200.
/// </summary>
public sealed class FaultSequenceTests(NodeWorld world, ITestOutputHelper output) : IClassFixture<NodeWorld>
{
    private const int ConnectionLimit = 20;

    // How long a failed node may still be announced, and how long a recovered one may not be.
    private static readonly TimeSpan Withdrawal = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Return = TimeSpan.FromSeconds(10);

    // After a restart of bgpd a new session comes up, at the pace of both sides.
    private static readonly TimeSpan ReturnOfBgp = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Announcer_RandomFaults_AnnouncesWhatServesAndNothingElse()
    {
        if (world.Missing is { } missing) Assert.Skip(missing);
        var few = SampleStack.LoadBalancer() with { Listeners = [SampleStack.Listener() with { ConnectionLimit = ConnectionLimit }] };
        (await world.Apply(NodeWorld.Configuration(few))).ExitCode.ShouldBe(0);
        using var watch = new NodeWatch(world.SwitchPid, world.NodePid, SampleStack.Vip);
        var run = new FaultRun(world, watch, new NodeSignals(world.NodePid));
        var sequences = Seeds().Select(FaultSequence.Of).ToList();
        var starts = new List<(TimeSpan Start, FaultSequence Sequence)>();
        foreach (var sequence in sequences)
        {
            starts.Add((watch.Now, sequence));
            await run.Play(sequence);
        }

        watch.Dispose();
        Judge(watch, run, starts);
    }

    private static IEnumerable<int> Seeds()
    {
        if (Environment.GetEnvironmentVariable("KINX_FAULT_SEEDS") is { } seeds)
        {
            var ends = seeds.Split('-').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture)).ToList();
            return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
        }

        return Enumerable.Range(0, Environment.GetEnvironmentVariable("KINX_LONG") == "1" ? 200 : 13);
    }

    private void Judge(NodeWatch watch, FaultRun run, List<(TimeSpan Start, FaultSequence Sequence)> starts)
    {
        var failing = watch.Deaf.Or(run.Stopped).Or(run.Withdrawn);
        var wrong = watch.Announced.And(failing);
        var excused = failing.Or(watch.WithoutBgp);
        var returns = watch.Absent.Without(excused.Or(watch.WithoutBgp.Prolonged(ReturnOfBgp)));
        var returnsOfBgp = watch.Absent.Without(excused);
        var late = watch.Absent.Without(failing.Prolonged(Return).Or(watch.WithoutBgp.Prolonged(ReturnOfBgp)));
        output.WriteLine(
            $"{starts.Count} sequences, {run.Counts.Values.Sum()} faults, {failing.Spans.Count} local failures " +
            $"in {watch.Now.TotalSeconds:f0} s");
        output.WriteLine(string.Join(", ", run.Counts.OrderBy(item => item.Key).Select(item => $"{item.Key} {item.Value}")));
        output.WriteLine(
            $"longest wrong announcement {wrong.Longest.TotalSeconds:f2} s, longest return {returns.Longest.TotalSeconds:f2} s, " +
            $"after bgpd was gone {returnsOfBgp.Longest.TotalSeconds:f2} s");

        string Where((TimeSpan Start, TimeSpan End) span) =>
            $"{(span.End - span.Start).TotalSeconds:f2} s at {span.Start.TotalSeconds:f2} s " +
            $"in {starts.Last(item => item.Start <= span.Start).Sequence}";
        wrong.Spans.Where(span => span.End - span.Start > Withdrawal).Select(Where).ShouldBeEmpty("announced while it could not serve");
        late.Spans.Select(Where).ShouldBeEmpty("not announced although it could serve");
    }
}
