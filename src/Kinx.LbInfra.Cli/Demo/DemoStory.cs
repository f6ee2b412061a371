using Kinx.LbInfra.Cli.Demo.Stage;
using Kinx.LbInfra.Cli.Demo.Steps;

namespace Kinx.LbInfra.Cli.Demo;

/// <summary>The steps of the demo, in their order.</summary>
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

    /// <summary>Runs steps until one fails. Returns why it failed, or null if all of them held.</summary>
    public static async Task<string?> RunAsync(DemoStage stage, IReadOnlyList<IDemoStep> steps, CancellationToken cancellationToken)
    {
        foreach (var (index, step) in steps.Index())
        {
            stage.Shell.Say($"\n== {index + 1}. {step.Title}");
            try
            {
                await RunStepAsync(stage, step, cancellationToken);
            }
            catch (DemoException exception)
            {
                stage.Shell.Say($"error: {exception.Message}");
                return $"{step.Title}: {exception.Message}";
            }
        }

        return null;
    }

    // If the client was late, the step is repeated, and only the figures of the second run are kept.
    private static async Task RunStepAsync(DemoStage stage, IDemoStep step, CancellationToken cancellationToken)
    {
        var figures = stage.Measurements.Count;
        try
        {
            await step.RunAsync(stage, cancellationToken);
        }
        catch (ClientWasLateException late)
        {
            stage.Shell.Say($"{late.Message}; repeating the step");
            stage.Forget(figures);
            stage.Measured($"repeated: {step.Title}", late.Message);
            await step.PrepareRepeatAsync(stage, cancellationToken);
            await step.RunAsync(stage, cancellationToken);
        }
    }
}
