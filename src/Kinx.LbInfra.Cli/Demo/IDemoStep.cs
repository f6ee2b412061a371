namespace Kinx.LbInfra.Cli.Demo;

/// <summary>A chapter of the demo's story.</summary>
internal interface IDemoStep
{
    string Title { get; }

    /// <exception cref="DemoException">What the step promises does not hold.</exception>
    Task RunAsync(DemoStage stage, CancellationToken cancellationToken);
}
