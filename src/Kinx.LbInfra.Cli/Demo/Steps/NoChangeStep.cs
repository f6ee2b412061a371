using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>A second <c>up</c> changes nothing.</summary>
internal sealed class NoChangeStep : IDemoStep
{
    public string Title => "A second up changes nothing";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var begin = DateTimeOffset.UtcNow;
        var up = (await stage.RunAsync(cancellationToken, "up", DemoStage.Stack, "--yes", "--json")).MustSucceed();
        stage.Measured("an up without changes, whole command", Figures.Seconds(DateTimeOffset.UtcNow - begin));
        var changed = up.Out.Split('\n').Count(line =>
            line.Contains("\"step-started\"", StringComparison.Ordinal)
            && !line.Contains("\"operation\":\"same\"", StringComparison.Ordinal));
        stage.Budget("resources changed by a second up", $"{changed}", "0", changed == 0);
    }
}
