using Kinx.LbInfra.Cli.Demo.Traffic;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Demo.Traffic;

public sealed class LoadReportTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ClientWasLate_TimeOutsOfALateClient_True()
    {
        var report = new LoadReport([Slice(0, late: 4.1, failure: new(FailureKind.TimedOut))]);

        report.Lateness.ShouldBe(TimeSpan.FromSeconds(4.1));
        report.ClientWasLate.ShouldBeTrue();
    }

    [Fact]
    public void ClientWasLate_TimeOutsOfAPunctualClient_False() =>
        new LoadReport([Slice(0, failure: new(FailureKind.TimedOut), seconds: 4)]).ClientWasLate.ShouldBeFalse();

    [Theory]
    [InlineData(FailureKind.Refused)]
    [InlineData(FailureKind.Reset)]
    [InlineData(FailureKind.Status)]
    public void ClientWasLate_FailuresThatNoClientBringsAbout_False(FailureKind kind) =>
        new LoadReport([Slice(0, late: 4.1, failure: new(kind))]).ClientWasLate.ShouldBeFalse();

    [Fact]
    public void Lateness_RunThatTakesLongerThanItsSlowestRequestExplains_IsTheRest() =>
        new LoadReport([Slice(0, seconds: 3.3, slowest: 0.3)]).Lateness.ShouldBe(TimeSpan.FromSeconds(2));

    [Fact]
    public void During_Window_TakesTheSlicesThatOverlapIt() =>
        new LoadReport([Slice(0), Slice(1), Slice(2), Slice(3), Slice(4)])
            .During(Begin.AddSeconds(1.5), Begin.AddSeconds(2.5)).Slices.Select(slice => slice.BeganAt.Second).ShouldBe([1, 2]);

    [Fact]
    public void After_Moment_TakesTheSlicesThatBeganLater() =>
        new LoadReport([Slice(0), Slice(1), Slice(2)]).After(Begin.AddSeconds(1))
            .Slices.Select(slice => slice.BeganAt.Second).ShouldBe([2]);

    [Fact]
    public void Nodes_AnsweredSamples_AreCountedByName() =>
        new LoadReport([Slice(0), Slice(1)]).Nodes.ShouldBe(new Dictionary<string, int> { ["172.20.0.10"] = 4 });

    private static LoadSlice Slice(int at, double late = 0, FailureCause? failure = null, double seconds = 1, double slowest = 0.01)
    {
        var due = Begin.AddSeconds(at);
        var failures = new Dictionary<FailureCause, int>();
        if (failure is { } cause) failures[cause] = 3;
        var load = new HeyReport(new RequestTally(100, failures), TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(slowest));
        var began = due + TimeSpan.FromSeconds(late);
        var sample = new Sample(null, "172.20.0.10", "backend1");
        return new LoadSlice(due, began, began + TimeSpan.FromSeconds(seconds), load, [sample, sample]);
    }
}
