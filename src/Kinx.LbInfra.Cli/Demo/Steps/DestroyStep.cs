using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary><c>destroy</c> leaves nothing in the cloud.</summary>
internal sealed class DestroyStep : IDemoStep
{
    public string Title => "Everything goes";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        (await stage.RunAsync(cancellationToken, "destroy", DemoStage.Stack, "--yes")).MustSucceed();
        var left = await stage.Lab.CloudObjectsAsync(cancellationToken);
        stage.Budget("objects left in the cloud", left.Count == 0 ? "0" : string.Join(", ", left), "0", left.Count == 0);
    }
}
