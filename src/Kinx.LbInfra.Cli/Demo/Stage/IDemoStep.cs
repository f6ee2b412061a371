namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>A chapter of the demo's story.</summary>
internal interface IDemoStep
{
    string Title { get; }

    /// <exception cref="ClientWasLateException">The step is to be repeated.</exception>
    /// <exception cref="DemoException">What the step promises does not hold.</exception>
    Task RunAsync(DemoStage stage, CancellationToken cancellationToken);

    /// <summary>Undoes what would keep <see cref="RunAsync"/> from running a second time.</summary>
    Task PrepareRepeatAsync(DemoStage stage, CancellationToken cancellationToken) => Task.CompletedTask;
}
