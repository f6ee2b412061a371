namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>A step of the demo.</summary>
internal interface IDemoStep
{
    string Title { get; }

    /// <exception cref="ClientWasLateException">The client was late; the step has to be repeated.</exception>
    /// <exception cref="DemoException">The step failed.</exception>
    Task RunAsync(DemoStage stage, CancellationToken cancellationToken);

    /// <summary>Undoes the changes that would keep <see cref="RunAsync"/> from running again.</summary>
    Task PrepareRepeatAsync(DemoStage stage, CancellationToken cancellationToken) => Task.CompletedTask;
}
