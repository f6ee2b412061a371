using Kinx.LbInfra.Cli.Demo.Stage;
using Kinx.LbInfra.Cli.Demo.Traffic;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>A node freezes: BFD removes its route, and the other node keeps serving.</summary>
internal sealed class FreezeStep : IDemoStep
{
    private const string Node = "web-a";

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    // Long enough for two slices of the load to begin after the route is gone.
    private static readonly TimeSpan MarginAfter = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public string Title => "A node freezes";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        await using var load = stage.StartLoad();
        await Task.Delay(Margin, cancellationToken);

        // Watch from before the fault: the command returns only some time after the node froze.
        var gone = stage.WhenNextHopsAsync(1, Bound, cancellationToken);
        var fault = await stage.Shell.LbinfraAsync(["lab", "fault", "freeze", Node, "--json"], cancellationToken);
        var frozenAt = FaultTime.Of(fault.MustSucceed());
        var goneAt = await gone;
        await Task.Delay(MarginAfter, cancellationToken);
        var report = await load.StopAsync();

        (await stage.Shell.LbinfraAsync(["lab", "fault", "thaw", Node], cancellationToken)).MustSucceed();
        var back = await DemoStage.WaitForNextHopsAsync(2, Bound, cancellationToken);
        stage.Measured("thawed: its route was back at both switches after", Figures.Seconds(back));
        Report(stage, report, frozenAt, goneAt);
    }

    private static void Report(DemoStage stage, LoadReport load, DateTimeOffset frozenAt, DateTimeOffset goneAt)
    {
        var gone = goneAt - frozenAt;
        stage.Budget("node frozen: its route was gone from both switches after", Figures.Seconds(gone), "< 1.5 s", gone < Slowest);
        stage.Measured("requests before, while and after the node froze", $"{load.Requests}");
        stage.NoneFailed("requests sent once the route was gone", load.After(goneAt));
    }
}
