using Kinx.LbInfra.Cli.Demo.Traffic;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>A node freezes: BFD takes its route away and the other node carries on.</summary>
internal sealed class FreezeStep : IDemoStep
{
    private const string Node = "web-a";

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public string Title => "A node freezes";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await using var load = stage.StartLoad(requestsPerSecond: 200, TimeSpan.FromMinutes(1));
        await Task.Delay(Margin, cancellationToken);

        // The watch runs while the fault is made: the command that makes it returns a moment after the node froze.
        var gone = stage.WhenNextHopsAsync(1, Bound, cancellationToken);
        var fault = await stage.Shell.LbinfraAsync(["lab", "fault", "freeze", Node, "--json"], cancellationToken);
        var frozenAt = FaultTime.Of(fault.MustSucceed());
        var goneAt = await gone;
        await Task.Delay(Margin, cancellationToken);
        Report(stage, await load.StopAsync(cancellationToken), frozenAt, goneAt);

        (await stage.Shell.LbinfraAsync(["lab", "fault", "thaw", Node], cancellationToken)).MustSucceed();
        var back = await stage.WaitForNextHopsAsync(2, Bound, cancellationToken);
        stage.Measured("thawed: its route was back at both switches after", Figures.Seconds(back));
    }

    private static void Report(DemoStage stage, IReadOnlyList<RequestRecord> requests, DateTimeOffset frozenAt, DateTimeOffset goneAt)
    {
        var gone = goneAt - frozenAt;
        stage.Budget("node frozen: its route was gone from both switches after", Figures.Seconds(gone), "< 1.5 s", gone < Slowest);
        stage.Measured("requests before, while and after the node froze", Figures.Failed(requests.Count(r => !r.Succeeded), requests.Count));
        var after = requests.Where(request => request.StartedAt > goneAt).ToList();
        var failed = after.Count(request => !request.Succeeded);
        stage.Budget("requests sent once the route was gone", Figures.Failed(failed, after.Count), "0 failed", failed == 0 && after.Count > 0);
    }
}
