using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>
/// Requests are spread over both nodes and both members. First the client sends as many as it can; every later load has half of that
/// rate, so that the client keeps up on a slow or busy machine too.
/// </summary>
internal sealed class TrafficStep : IDemoStep
{
    private const int LowestRate = 20;

    // A higher rate would prove no more, and could use up the client's ports.
    private const int HighestRate = 1000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    public string Title => "Traffic through both nodes to both members";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var most = await stage.Client.SendAllItCanAsync(Length, cancellationToken);
        var highest = (int)most.SucceededPerSecond;
        stage.Measured("highest rate through the VIP on this machine", $"{highest} requests/s");
        stage.RequestsPerSecond = Math.Clamp(highest / 2, LowestRate, HighestRate);
        stage.Measured("rate of every load from here on", $"{stage.RequestsPerSecond} requests/s");

        var load = await stage.SendAsync(Length, cancellationToken);
        stage.NoneFailed("requests to the VIP", load);
        stage.Budget("samples answered through", Figures.Counts(load.Nodes), "2 nodes", load.Nodes.Count == 2);
        stage.Budget("samples answered by", Figures.Counts(load.Members), "2 members", load.Members.Count == 2);
    }
}
