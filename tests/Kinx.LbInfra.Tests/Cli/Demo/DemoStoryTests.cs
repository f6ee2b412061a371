using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Demo;
using Kinx.LbInfra.Cli.Demo.Stage;
using Kinx.LbInfra.Cli.Demo.Traffic;
using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Demo;

public sealed class DemoStoryTests : IDisposable
{
    private readonly CliRunner _cli = new();
    private readonly DemoWorkspace _workspace;
    private readonly DemoStage _stage;

    public DemoStoryTests()
    {
        _workspace = new DemoWorkspace(new Project(_cli.Root, _cli.Root));
        var shell = new DemoShell(_cli.Context(), "lbinfra", new Dictionary<string, string>());
        var client = new TrafficClient("none", "http://127.0.0.1/");
        _stage = new DemoStage(shell, _workspace, new LabProbe(LabPaths.FromEnvironment(), shell), client, TimeProvider.System);
    }

    [Fact]
    public async Task RunAsync_ClientLateOnce_RepeatsTheStepAndKeepsOnlyItsLastFigures()
    {
        var step = new LoadStep(Late(4.1), OnTime);

        (await DemoStory.RunAsync(_stage, [step], CancellationToken.None)).ShouldBeNull();

        step.Calls.ShouldBe(["run", "prepare", "run"]);
        _stage.Measurements.ShouldBe(
        [
            new Figure("repeated: load", "the client was late by 4.1 s, the figures say nothing"),
            new Figure("before", "2"),
            new Figure("requests", "0 of 100 failed", "0 failed"),
        ]);
        _cli.Error.ToString().ShouldContain("the client was late by 4.1 s, the figures say nothing; repeating the step");
    }

    [Fact]
    public async Task RunAsync_ClientLateTwice_Fails()
    {
        var step = new LoadStep(Late(4.1), Late(2.5));

        (await DemoStory.RunAsync(_stage, [step], CancellationToken.None))
            .ShouldBe("load: the client was late by 2.5 s, the figures say nothing");

        step.Calls.ShouldBe(["run", "prepare", "run"]);
    }

    [Fact]
    public async Task RunAsync_RefusedRequests_FailsAtOnce()
    {
        var step = new LoadStep(Report(4.1, new(FailureKind.Refused)), OnTime);

        (await DemoStory.RunAsync(_stage, [step], CancellationToken.None))
            .ShouldBe("load: requests: 3 of 103 failed (3 refused); budget: 0 failed");

        step.Calls.ShouldBe(["run"]);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _cli.Dispose();
    }

    private static LoadReport OnTime => Report(late: 0, failure: null);

    private static LoadReport Late(double seconds) => Report(seconds, new(FailureKind.TimedOut));

    private static LoadReport Report(double late, FailureCause? failure)
    {
        var due = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero);
        var failures = failure is { } cause ? new Dictionary<FailureCause, int> { [cause] = 3 } : [];
        var load = new HeyReport(new RequestTally(100, failures), TimeSpan.FromSeconds(1), TimeSpan.Zero);
        return new LoadReport([new LoadSlice(due, due.AddSeconds(late), due.AddSeconds(late + 1), load, [])]);
    }

    private sealed class LoadStep(params LoadReport[] loads) : IDemoStep
    {
        private int _runs;

        public List<string> Calls { get; } = [];

        public string Title => "load";

        public Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
        {
            Calls.Add("run");
            stage.Measured("before", $"{_runs + 1}");
            stage.NoneFailed("requests", loads[_runs++]);
            return Task.CompletedTask;
        }

        public Task PrepareRepeatAsync(DemoStage stage, CancellationToken cancellationToken)
        {
            Calls.Add("prepare");
            return Task.CompletedTask;
        }
    }
}
