using System.Globalization;
using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>
/// Requests of the client are spread over both nodes and both members. Before that, the client sends all it can; every load from then on
/// has half of that rate, so that the client keeps up on a slow or busy machine too.
/// </summary>
internal sealed class TrafficStep : IDemoStep
{
    private const int LowestRate = 20;

    // More connections a second would show no more, and use up the client's ports.
    private const int HighestRate = 1000;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(3);

    public string Title => "Traffic through both nodes to both members";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var most = await stage.Client.SendAllItCanAsync(Length, cancellationToken);
        stage.Measured("requests a second through the VIP, as many as this machine can", most.SucceededPerSecond.ToString("0", CultureInfo.InvariantCulture));
        stage.RequestsPerSecond = Math.Clamp((int)(most.SucceededPerSecond / 2), LowestRate, HighestRate);
        stage.Measured("requests a second in each load from here on", stage.RequestsPerSecond.ToString(CultureInfo.InvariantCulture));

        var load = await stage.SendAsync(Length, cancellationToken);
        stage.NoneFailed("requests to the VIP", load);
        stage.Budget("samples answered through", Figures.Counts(load.Nodes), "2 nodes", load.Nodes.Count == 2);
        stage.Budget("samples answered by", Figures.Counts(load.Members), "2 members", load.Members.Count == 2);
    }
}
