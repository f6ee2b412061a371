using Kinx.LbInfra.Cli.Demo.Steps;

namespace Kinx.LbInfra.Cli.Demo;

/// <summary>The chapters of the demo, in their order.</summary>
internal static class DemoStory
{
    public static IReadOnlyList<IDemoStep> Steps { get; } =
    [
        new StartLabStep(),
        new CreateStep(),
        new TrafficStep(),
        new ChangeStep(),
        new NoChangeStep(),
        new FreezeStep(),
        new RefusalStep(),
        new DestroyStep(),
        new StopLabStep(),
    ];

    /// <summary>Tells the story up to its end, or up to the first step that does not hold; gives the reason then, else null.</summary>
    public static async Task<string?> TellAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        foreach (var (index, step) in Steps.Index())
        {
            stage.Shell.Say($"\n== {index + 1}. {step.Title}");
            try
            {
                await step.RunAsync(stage, cancellationToken);
            }
            catch (DemoException exception)
            {
                stage.Shell.Say($"error: {exception.Message}");
                return $"{step.Title}: {exception.Message}";
            }
        }

        return null;
    }
}
