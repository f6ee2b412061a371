using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>Starts a real OpenStack, two switches, a client and three back ends on this machine.</summary>
internal sealed class StartLabStep : IDemoStep
{
    public string Title => "A cloud on this machine";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var begin = DateTimeOffset.UtcNow;
        (await stage.Shell.LbinfraAsync(["lab", "start"], cancellationToken)).MustSucceed();
        stage.Measured("lab started", Figures.Seconds(DateTimeOffset.UtcNow - begin));
    }
}
