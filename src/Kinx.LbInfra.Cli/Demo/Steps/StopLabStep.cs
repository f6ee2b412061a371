using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary><c>lab stop</c> leaves nothing on the machine.</summary>
internal sealed class StopLabStep : IDemoStep
{
    public string Title => "The cloud is removed, too";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        (await stage.Shell.LbinfraAsync(["lab", "stop"], cancellationToken)).MustSucceed();
        var left = await stage.Lab.LeftOnMachineAsync(cancellationToken);
        stage.Budget("processes, mounts, namespaces, files left", left.Count == 0 ? "0" : string.Join(", ", left), "0", left.Count == 0);
    }
}
