using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>The stack file is checked, previewed and deployed: two nodes boot, configure themselves and announce the VIP.</summary>
internal sealed class CreateStep : IDemoStep
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    public string Title => "A load balancer from a YAML file";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var command in new string[][] { ["validate"], ["secrets", "init"], ["preview"] })
        {
            (await stage.RunAsync(cancellationToken, [.. command, DemoStage.Stack])).MustSucceed();
        }

        var begin = DateTimeOffset.UtcNow;
        (await stage.RunAsync(cancellationToken, "up", DemoStage.Stack, "--yes")).MustSucceed();
        stage.Measured("first up: groups, ports, two nodes one after the other", Figures.Seconds(DateTimeOffset.UtcNow - begin));

        await Waiting.ForAsync("first answer through the VIP", Bound, () => AnswersAsync(stage, cancellationToken), cancellationToken);
        stage.Measured("command to the first answer through the VIP, after both nodes", Figures.Seconds(DateTimeOffset.UtcNow - begin));
        await DemoStage.WaitForNextHopsAsync(2, Bound, cancellationToken);
        stage.Budget("next hops for the VIP at each switch", "2", "2", holds: true);
        (await stage.RunAsync(cancellationToken, "outputs", DemoStage.Stack)).MustSucceed();
    }

    private static async Task<bool> AnswersAsync(DemoStage stage, CancellationToken cancellationToken) =>
        (await stage.Client.SampleAsync(10, cancellationToken)).Any(sample => sample.Failure is null);
}
